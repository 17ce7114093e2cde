import type { Command } from 'commander';
import * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import { runLimits } from '@/lib/schema/jobs/sample-json';
import { flagOf, type GivenOptions, numberOf, numbersOf, parseChoices } from './parse-choices';

/** Adds how fast and how much is asked. */
export function addLimitOptions(command: Command): Command {
  return command
    .option('--concurrency <number>', 'requests at a time (8)')
    .option('--rpm <number>', 'requests per minute at most')
    .option('--retries <number>', 'tries after failures that may pass (5)')
    .option('--retry-wait <seconds>', 'wait before the first of them; doubles with each (1)')
    .option('--timeout <seconds>', 'longest silence of the endpoint, at most 300 (120)')
    .option('--max-requests <number>', 'pause after so many requests')
    .option('--max-tokens-total <number>', 'pause after so many tokens, of prompts and responses')
    .option('--max-minutes <number>', 'pause after so long');
}

/** Returns the limits. Throws `invalid_input` that names the option. */
export function parseLimits(options: GivenOptions): RunLimits {
  return parseChoices(runLimits, limitsOf(options), { maxTokens: 'max-tokens-total' });
}

/** Returns the limits that were given to a run that is resumed. Throws `invalid_input` for a wrong one, and for an option of those that a run keeps. */
export function parseResumedLimits(
  options: GivenOptions,
  kept: readonly string[],
): Partial<RunLimits> {
  const changed = kept.find((name) => options[name] !== undefined);
  if (changed !== undefined) {
    const words = `--${flagOf(changed)}: a run that is resumed keeps what it began with`;
    throw new AppError('invalid_input', words);
  }
  parseLimits(options);
  return limitsOf(options);
}

/** Returns the address of the endpoint. Throws `invalid_input` where neither an option nor the environment has one. */
export function baseUrlOf({ baseUrl }: GivenOptions, envBaseUrl: string | null): string {
  const found = typeof baseUrl === 'string' ? baseUrl : envBaseUrl;
  if (found !== null) return found;
  const words = '--base-url: expected the address of an endpoint, or OPENAI_BASE_URL to name it';
  throw new AppError('invalid_input', words);
}

function limitsOf(options: GivenOptions): Record<string, number> {
  const given = {
    ...numbersOf(options, ['concurrency', 'retries', 'maxRequests', 'maxMinutes']),
    perMinute: numberOf(options.rpm),
    retryWaitSeconds: numberOf(options.retryWait),
    maxTokens: numberOf(options.maxTokensTotal),
  };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return z.record(z.string(), z.number().or(z.nan())).parse(Object.fromEntries(known));
}
