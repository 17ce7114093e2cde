import { readEndpointEnv } from '@/lib/config/endpoint-env';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { SynthPlan } from '@/lib/core/synth/synthesise';
import { recover } from '@/lib/services/jobs/recover';
import { resumeRun } from '@/lib/services/runs/resume-run';
import { queueTasks } from '@/lib/services/synth/queue-tasks';
import type { CommandIo } from './command-io';
import { printJson } from './print';
import { describeRun, requireWhole, runFacts, runToEnd } from './run-report';
import { parseResumedWriting, parseWriting, type WritingOptions } from './synth-options';
import { withContext } from './with-context';

/** Has an endpoint write tasks and makes a dataset of prompts of them. Throws `failed` where the run is paused, and says how to go on. */
export function makeWrittenPrompts(
  io: CommandIo,
  options: WritingOptions & { name?: string },
  plan: Omit<SynthPlan, 'tasks'>,
): Promise<void> {
  const { name, tasks } = options;
  if (tasks !== undefined) {
    throw new AppError('invalid_input', '--write-tasks: expected no --tasks beside it');
  }
  if (name === undefined) {
    const words = '--write-tasks: expected --name for the dataset; sweetspot tasks writes a file';
    throw new AppError('invalid_input', words);
  }
  const { baseUrl } = readEndpointEnv(io.env);
  const request = { name, plan, ...parseWriting(options, baseUrl), keyTyped: false };
  return run(io, options.json, (context) => queueTasks(context, request));
}

/** Goes on with such a run; `name` is another one for its dataset. Throws as `makeWrittenPrompts`. */
export function resumeWrittenPrompts(
  io: CommandIo,
  id: string,
  options: WritingOptions & { name?: string },
): Promise<void> {
  const limits = parseResumedWriting(options);
  const { name = null, finish = false } = options;
  const hasKey = readEndpointEnv(io.env).apiKey !== null;
  return run(io, options.json, async (context) => {
    await resumeRun(context, id, { kind: 'tasks', limits, name, hasKey, finish });
    return id;
  });
}

function run(
  io: CommandIo,
  json: boolean | undefined,
  queue: (context: Parameters<typeof queueTasks>[0]) => Promise<string>,
): Promise<void> {
  return withContext(io, async (context) => {
    await recover(context);
    const ended = await runToEnd(context, io, await queue(context));
    const { dataset, report } = ended.job;
    if (json) await printJson(io, { ...runFacts(ended), prompts: report?.prompts ?? null });
    else io.stderr.write(describeRun(ended));
    if (ended.paused) requireWhole(ended, { command: 'synth', noun: 'request' });
    if (report && !json) {
      io.stderr.write(`${countOf(report.prompts, 'prompt')} in the dataset ${dataset}\n`);
    }
  });
}
