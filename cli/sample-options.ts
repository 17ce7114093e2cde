import type { Command } from 'commander';
import * as z from 'zod';
import { ENDPOINT_APIS, type EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import { endpointChoices, samplingChoices } from '@/lib/schema/jobs/sample-json';
import { flagOf, type GivenOptions, numberOf, numbersOf, parseChoices } from './parse-choices';
import { addLimitOptions, baseUrlOf, parseLimits, parseResumedLimits } from './run-options';
import { addSearchOptions, parseSearch, SEARCH_OPTIONS } from './search-options';

/** The options of `addSampleOptions` as they are read. */
export type SampleOptions = GivenOptions & {
  name?: string;
  append?: boolean;
  resume?: string;
  json?: boolean;
};

const POLICIES = ['endpoint', 'seeded'] as const;
const policyChoice = z.object({
  policy: z.enum(POLICIES, { error: `expected ${POLICIES.join(' or ')}` }).default('endpoint'),
});
const OF_ENDPOINTS = ['model', 'baseUrl', 'api', 'timeout'];

/** Adds what is sampled and where it goes, the options of `addEndpointOptions`, and those of a tree search. */
export function addSampleOptions(command: Command): Command {
  const asked = addEndpointOptions(
    command
      .option(
        '--policy <kind>',
        `${POLICIES[0]}, or ${POLICIES[1]} to try things out without a model`,
      )
      .option('--name <name>', 'name of the new dataset')
      .option(
        '--append',
        'add to the dataset whose prompts are sampled, or with --name to that one, in place of a new one',
      )
      .option('--n <number>', 'samples per prompt (8)')
      .option('--logprobs', 'ask for log-probabilities'),
  );
  return addSearchOptions(asked);
}

/** Adds the options of `addAskingOptions`, where a response ends, and its seed. */
export function addEndpointOptions(command: Command): Command {
  const collect = (text: string, list: string[] = []) => [...list, text];
  return addAskingOptions(command)
    .option('--stop <text>', 'a response ends before it; can be given several times', collect)
    .option('--seed <number>', 'of the first sample of each prompt; sample i has seed + i');
}

/** Adds where and how an endpoint is asked, and how fast and how much. */
export function addAskingOptions(command: Command): Command {
  const asked = command
    .option('--model <name>', 'the model, as the endpoint names it')
    .option('--base-url <url>', 'address of the endpoint with /v1; else OPENAI_BASE_URL')
    .option('--api <api>', `${ENDPOINT_APIS.join(' or ')} (${ENDPOINT_APIS[0]})`)
    .option('--temperature <number>', 'left to the endpoint unless given, as the next two')
    .option('--top-p <number>', 'above 0, at most 1')
    .option('--max-tokens <number>', 'the most tokens of a response');
  return addLimitOptions(asked);
}

/** Returns where and what to ask. Throws `invalid_input` that names the option. */
export function parseSampling(options: SampleOptions, envBaseUrl: string | null) {
  const { stop, logprobs } = options;
  const sampling = parseChoices(samplingChoices, {
    ...numbersOf(options, ['n', 'temperature', 'topP', 'maxTokens', 'seed']),
    ...{ stop, logprobs },
  });
  return {
    endpoint: parseEndpoint(options, envBaseUrl),
    ...{ sampling, search: parseSearch(options, sampling), limits: parseLimits(options) },
  };
}

function parseEndpoint(options: SampleOptions, envBaseUrl: string | null): EndpointSettings | null {
  const { policy } = parseChoices(policyChoice, { policy: options.policy });
  if (policy === 'seeded') {
    const given = OF_ENDPOINTS.find((name) => options[name] !== undefined);
    if (given === undefined) return null;
    throw new AppError('invalid_input', `--${flagOf(given)}: the seeded policy has no endpoint`);
  }
  const { model, api } = options;
  const baseUrl = baseUrlOf(options, envBaseUrl);
  if (model === undefined) throw new AppError('invalid_input', '--model: expected a name');
  const timeoutSeconds = numberOf(options.timeout);
  return parseChoices(endpointChoices, { model, baseUrl, api, timeoutSeconds });
}

/** What a run keeps from its beginning to its end. */
const KEPT = [
  ...['policy', ...OF_ENDPOINTS, 'n', 'temperature', 'topP', 'maxTokens', 'stop', 'seed'],
  ...['logprobs', 'append', ...SEARCH_OPTIONS],
];

/** Returns the limits that were given to a sampling that is resumed. Throws `invalid_input` for a wrong one, and for what a run keeps. */
export function parseResumed(options: SampleOptions): Partial<RunLimits> {
  return parseResumedLimits(options, KEPT);
}
