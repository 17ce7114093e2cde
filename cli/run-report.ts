import { readEndpointEnv } from '@/lib/config/endpoint-env';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import { PausedError } from '@/lib/core/policy/paused-error';
import type { JobView } from '@/lib/core/views/job-view';
import type { RunFailureView } from '@/lib/core/views/run-failure-view';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import { listFailures } from '@/lib/services/runs/list-failures';
import type { ServiceContext } from '@/lib/services/service-context';
import type { CommandIo } from './command-io';
import { interruptSignal } from './interrupt-signal';
import { drawRun } from './run-progress';

/** A run that ended or was paused: its job, what failed, and why it is paused, or null. */
export type EndedRun = {
  job: JobView;
  failed: number;
  failures: RunFailureView[];
  paused: PausedError | null;
};

const FAILURES_SHOWN = 10;
const NOUNS = { bytes: 'byte', prompts: 'prompt', responses: 'response', tasks: 'task' } as const;

/** Runs a queued run with the key of the environment; Ctrl-C pauses it. Throws as `runJob`, but not where it was paused. */
export async function runToEnd(
  context: ServiceContext,
  io: CommandIo,
  id: string,
): Promise<EndedRun> {
  io.stderr.write(`job ${id}\n`);
  const progress = await drawRun(io);
  const { apiKey } = readEndpointEnv(io.env);
  const stopped = await runJob(context, id, {
    ...{ pause: interruptSignal(), onProgress: progress.update, endpointKey: () => apiKey },
  }).then(
    () => null,
    (error: unknown) => error,
  );
  progress.stop();
  if (stopped !== null && !(stopped instanceof PausedError)) throw stopped;
  const { count: failed, failures } = await listFailures(context, id);
  return { job: await readJob(context, id), failed, failures, paused: stopped };
}

/** Returns what a run has asked, for `--json`. */
export function runFacts({ job, failed, failures }: EndedRun) {
  const { id, status, dataset, progress, secondsRun, error, sampling, report } = job;
  const none = { requests: 0, retries: 0, promptTokens: 0, completionTokens: 0 };
  const { requests, retries, promptTokens, completionTokens } = progress.sampling ?? none;
  return {
    ...{ job: id, status, dataset, ...(sampling ? { appended: sampling.appended } : {}) },
    ...{ ...reachedOf(progress, report?.responses ?? null), wanted: progress.total, failed },
    ...{ requests, retries, promptTokens, completionTokens },
    ...{ seconds: secondsRun, error, failures },
  };
}

function reachedOf({ unit, done }: JobView['progress'], responses: number | null) {
  if (unit === 'tasks') return { tasks: done };
  return unit === 'prompts' ? { prompts: done, responses } : { responses: done };
}

/** Returns what a run has asked, for people: a line, and one for each of the first failures. */
export function describeRun(run: EndedRun): string {
  const { wanted, requests, retries, failed, failures, ...tokens } = runFacts(run);
  const { progress, report } = run.job;
  const inPrompts = progress.unit === 'prompts';
  const made = inPrompts && report ? `${countOf(report.responses, 'response')}, ` : '';
  const shown = failures.slice(0, FAILURES_SHOWN);
  const hidden = failed - shown.length;
  const lines = [
    `${countOf(progress.done, NOUNS[progress.unit])} of ${wanted.toLocaleString('en-US')}, ${made}` +
      `${countOf(requests, 'request')} (${countOf(retries, 'retry', 'retries')}), ` +
      countOf(tokens.promptTokens + tokens.completionTokens, 'token'),
    ...shown.map(({ promptId, message }) => `  ${promptId}: ${message}`),
    ...(hidden > 0 ? [`  … and ${hidden.toLocaleString('en-US')} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Throws `failed` where a run is paused, or items of it failed, and says how to go on. */
export function requireWhole(
  { job, paused, failed }: EndedRun,
  { command, noun, more = '' }: { command: string; noun: string; more?: string },
): void {
  const goOn = `go on with: sweetspot ${command} --resume ${job.id}`;
  if (paused !== null) throw new AppError('failed', `${paused.message}\n${goOn}`);
  if (failed > 0) {
    const words = `${countOf(failed, noun)} failed; to try them again, ${goOn}${more}`;
    throw new AppError('failed', words);
  }
}
