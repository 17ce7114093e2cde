import type { RunCounts } from '@/lib/core/policy/run-limits';
import type { JobProgress } from '@/lib/core/views/job-view';
import { findJob } from '@/lib/data/queries/job-record';
import {
  countRunFailures,
  findFailedItems,
  type RunFailureRecord,
  readRunSums,
} from '@/lib/data/queries/run-records';
import { putRunFailure, removeRunFailure, removeRunFailures } from '@/lib/data/writes/run-writes';
import { jobProgress } from '@/lib/schema/jobs/job-json';
import type { JobReporter } from '@/lib/services/jobs/job-reporter';
import type { ServiceContext } from '@/lib/services/service-context';

/** What a run counts, and how many of them there are to do. */
export type RunGoal = { unit: 'responses' | 'prompts' | 'tasks'; total: number };

/** Counts what a run does, tells it as the job's progress, and keeps the list of the items that failed. */
export type RunTally = {
  /** Counted on by who asks. */
  counts: RunCounts;
  /** Responses that are sampled or scored, steps and evaluations of trees among them; or tasks that are written. */
  readonly responses: number;
  /** How many there are to be, and how many of them were there before this start. */
  expect(total: number, doneBefore: number): void;
  /** Counts responses that are new. */
  add(responses: number): void;
  /** Told why a request is tried again. */
  retrying(message: string): void;
  done(item: number): Promise<void>;
  failed(failure: Omit<RunFailureRecord, 'at'>): Promise<void>;
  /** Forgets the failures, where all that failed is tried again. */
  forgetFailures(): Promise<void>;
  countFailed(): Promise<number>;
  report(phase: JobProgress['phase']): void;
};

/** Returns the tally of a run that is started, with what earlier starts have asked; `goal` is what there is to be. */
export async function openTally(
  { database, now }: ServiceContext,
  jobId: string,
  { unit, total }: RunGoal,
  reporter: JobReporter,
): Promise<RunTally> {
  const { samples, promptTokens, completionTokens } = await readRunSums(database, jobId);
  const job = await findJob(database, jobId);
  const last = job ? jobProgress.parse(JSON.parse(job.progress)) : undefined;
  const before = last?.sampling;
  const failures = new Set(await findFailedItems(database, jobId));
  const counts = {
    ...{ requests: before?.requests ?? 0, retries: before?.retries ?? 0 },
    // The journal is exact after a kill; answers that were of no use are in the progress alone.
    promptTokens: Math.max(promptTokens, before?.promptTokens ?? 0),
    completionTokens: Math.max(completionTokens, before?.completionTokens ?? 0),
  };
  const doneBefore = unit === 'prompts' ? (last?.done ?? 0) : samples;
  const responses = { total, doneBefore, done: samples };
  let items = 0;
  let problem: string | null = null;
  // Prompts done before are gone through again, without a request.
  const reached = () =>
    unit === 'prompts' ? Math.max(items, responses.doneBefore) : responses.done;
  const report = (phase: JobProgress['phase']) => {
    reporter.report({
      ...{ done: reached(), total: responses.total, unit, items, phase },
      sampling: { ...counts, failed: failures.size, doneBefore: responses.doneBefore, problem },
    });
  };
  report('reading');
  return {
    counts,
    get responses() {
      return responses.done;
    },
    expect(all, before) {
      Object.assign(responses, { total: all, doneBefore: before, done: before });
      report('reading');
    },
    retrying(message) {
      problem = message;
      report('reading');
    },
    add(count) {
      problem = null;
      responses.done += count;
      report('reading');
    },
    async done(item) {
      items++;
      if (failures.delete(item)) await removeRunFailure(database, jobId, item);
      report('reading');
    },
    async failed(failure) {
      await putRunFailure(database, jobId, { ...failure, at: now() });
      failures.add(failure.item);
      report('reading');
    },
    async forgetFailures() {
      await removeRunFailures(database, jobId);
      failures.clear();
    },
    countFailed: () => countRunFailures(database, jobId),
    report,
  };
}
