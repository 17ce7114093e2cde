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
} as const;

const DONE = {
  import: 'read',
  export: 'checked and written',
  push: 'sent',
  index: 'indexed',
  facets: 'counted',
} as const;

const STATES = {
  queued: 'waiting for its turn',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

/** Returns how far a job is. */
export function prepareProgress(job: JobView): PreparedProgress {
  const { progress, kind } = job;
  const item = ITEMS[kind];
  const items = item && countOf(progress.items, item);
  const done = progressText(job);
  const left = job.secondsLeft === null ? null : `about ${formatDuration(job.secondsLeft)} left`;
  const sentence = [done, items, left].filter((part) => part !== null).join(', ');
  return { done, items, left, sentence };
}

/** Returns the state of a job in words, with how long it ran. */
export function jobState(job: JobView): string {
  const ran = job.secondsRun === null ? '' : ` after ${formatDuration(job.secondsRun)}`;
  const over = job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
  return over ? `${STATES[job.status]}${ran}` : STATES[job.status];
}

function progressText({ progress, status, kind }: JobView): string {
  if (status === 'queued' || progress.phase === 'waiting') return 'waiting for its turn';
  if (progress.phase === 'finishing') return 'computing the points';
  if (progress.unit === 'bytes') {
    return `${formatBytes(progress.done)} of ${formatBytes(progress.total)} ${DONE[kind]}`;
  }
  return `${formatCount(progress.done)} of ${countOf(progress.total, 'prompt')} ${DONE[kind]}`;
}
