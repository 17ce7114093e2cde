import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatDuration } from '@/lib/core/format/format-time';
import type { JobView } from '@/lib/core/views/job-view';

/** Where a job is, in words. */
export type PreparedProgress = {
  /** Such as `1.2 GB of 3.4 GB read`. */
  done: string;
  /** Such as `12,345 responses`; null where only bytes are counted. */
  items: string | null;
  /** Of a sampling, such as `34,000 tokens, 2.1 responses/s, 3 retries, 1 failed`. */
  more: string | null;
  /** Such as `about 1 min left`; null where unknown. */
  left: string | null;
  /** All of it, for a screen reader. */
  sentence: string;
};

const ITEMS = {
  import: 'response',
  export: 'pair',
  push: null,
  index: null,
  facets: null,
  score: 'response',
  synth: null,
  sample: 'prompt',
  'endpoint-score': null,
  'remove-rewards': null,
  tasks: null,
} as const;

const DONE = {
  import: 'read',
  export: 'checked and written',
  push: 'sent',
  index: 'indexed',
  facets: 'counted',
  score: 'scored',
  synth: 'made',
  sample: 'sampled',
  'endpoint-score': 'scored',
  'remove-rewards': 'rewritten',
  tasks: 'written',
} as const;

const FAILED: Partial<Record<JobView['kind'], string>> = {
  sample: 'prompt',
  'endpoint-score': 'response',
  tasks: 'request',
};

const UNITS = { prompts: 'prompt', responses: 'response', tasks: 'task' } as const;

const STATES = {
  queued: 'waiting for its turn',
  running: 'running',
  paused: 'paused',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

const OVER: readonly JobView['status'][] = ['done', 'failed', 'cancelled'];

/** Returns how far a job is. */
export function prepareProgress(job: JobView): PreparedProgress {
  const { progress, kind } = job;
  const item = kind === 'sample' && progress.unit === 'prompts' ? null : ITEMS[kind];
  const items = item && countOf(progress.items, item);
  const done = progressText(job);
  const left = job.secondsLeft === null ? null : `about ${formatDuration(job.secondsLeft)} left`;
  const more = samplingText(job);
  const sentence = [done, items, more, left].filter((part) => part !== null).join(', ');
  return { done, items, more, left, sentence };
}

/** Returns the state of a job in words, with how long it ran. */
export function jobState(job: JobView): string {
  const ran = job.secondsRun === null ? '' : ` after ${formatDuration(job.secondsRun)}`;
  return OVER.includes(job.status) ? `${STATES[job.status]}${ran}` : STATES[job.status];
}

function samplingText({ kind, progress, secondsRun }: JobView): string | null {
  const { sampling, done, unit } = progress;
  if (!sampling) return null;
  const { promptTokens, completionTokens, retries, failed, doneBefore } = sampling;
  const perSecond = secondsRun ? (done - doneBefore) / secondsRun : 0;
  return [
    countOf(promptTokens + completionTokens, 'token'),
    ...(perSecond > 0 ? [`${perSecond.toFixed(perSecond < 10 ? 1 : 0)} ${unit}/s`] : []),
    ...(retries > 0 ? [countOf(retries, 'retry', 'retries')] : []),
    ...(failed > 0 ? [`${countOf(failed, FAILED[kind] ?? 'item')} failed`] : []),
  ].join(', ');
}

function progressText({ progress, status, kind }: JobView): string {
  const isOver = status === 'paused' || OVER.includes(status);
  if (!isOver && (status === 'queued' || progress.phase === 'waiting')) {
    return 'waiting for its turn';
  }
  if (!isOver && progress.phase === 'finishing') {
    return kind === 'tasks' ? 'making the prompts' : 'computing the points';
  }
  if (progress.unit === 'bytes') {
    return `${formatBytes(progress.done)} of ${formatBytes(progress.total)} ${DONE[kind]}`;
  }
  const total = countOf(progress.total, UNITS[progress.unit]);
  return `${formatCount(progress.done)} of ${total} ${DONE[kind]}`;
}
