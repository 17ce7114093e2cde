import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import { type TaskWriting, taskWriting } from '@/lib/schema/jobs/tasks-json';
import { flagOf, type GivenOptions, numberOf, parseChoices } from './parse-choices';
import { parseResumedLimits } from './run-options';
import { addAskingOptions, parseSampling } from './sample-options';

/** The options of `addWritingOptions` as they are read. */
export type WritingOptions = GivenOptions & {
  writeTasks?: string;
  resume?: string;
  finish?: boolean;
  json?: boolean;
};

const ASKED = ['model', 'baseUrl', 'api', 'temperature', 'topP', 'maxTokens'];
const PACED = ['concurrency', 'rpm', 'retries', 'retryWait', 'timeout'];
const LIMITED = [...PACED, 'maxRequests', 'maxTokensTotal', 'maxMinutes'];

/** Adds that an endpoint writes the tasks, how it is asked, and how such a run goes on. */
export function addWritingOptions(command: Command): Command {
  const asked = command
    .option(
      '--write-tasks <number>',
      'have an endpoint write so many tasks first; with --name, a run that can be resumed',
    )
    .option('--resume <job>', 'go on with such a run that was paused or killed')
    .option('--finish', 'with --resume: ask nothing more, make the prompts of the tasks there are')
    .option('--json', 'with --write-tasks or --resume: print one JSON object');
  return addAskingOptions(asked);
}

/** Returns who writes the tasks and at which pace. Throws `invalid_input` that names the option. */
export function parseWriting(
  options: WritingOptions,
  envBaseUrl: string | null,
): { writing: TaskWriting; limits: RunLimits } {
  const asked = { ...options, n: undefined, seed: undefined };
  const { endpoint, sampling, limits } = parseSampling(asked, envBaseUrl);
  const tasks = numberOf(options.writeTasks);
  const flags = { tasks: 'write-tasks' };
  return { writing: parseChoices(taskWriting, { tasks, endpoint, sampling }, flags), limits };
}

/** Returns the limits that were given to a run that is resumed. Throws `invalid_input` for a wrong one, and for what a run keeps. */
export function parseResumedWriting(options: WritingOptions): Partial<RunLimits> {
  return parseResumedLimits(options, ['writeTasks', 'tasks', 'timeout', ...ASKED]);
}

/** Throws `invalid_input` where an option of an endpoint is given and none is asked. */
export function refuseWritingOptions(options: WritingOptions): void {
  const given = ['finish', 'json', ...ASKED, ...LIMITED].find((one) => options[one] !== undefined);
  if (given === undefined) return;
  const words = `--${flagOf(given)}: expected only with --write-tasks or --resume`;
  throw new AppError('invalid_input', words);
}
