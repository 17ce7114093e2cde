import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import type { ImportReport } from './import-view';
import type { PushResult } from './push-view';
import type { IndexResult } from './search-view';

/** The states of a job. */
export const JOB_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** The kinds of long work. */
export const JOB_KINDS = ['import', 'export', 'push', 'index', 'facets'] as const;

/** What a finished export made. */
export type ExportResult = {
  fileName: string;
  rows: number;
  /** Of the two splits; null of exports of earlier versions. */
  trainRows: number | null;
  testRows: number | null;
  /** Of the download. */
  bytes: number;
  /** Hex; of `dataFile`, the file inside the download that holds the rows, or of the download where that is empty. */
  sha256: string;
  /** Of the file with the rows of the test split, if there is one. */
  testSha256: string | null;
  dataFile: string;
};

/** How far a job is. An import counts bytes read, an export prompts visited, a push bytes sent, an index and facets prompts read. */
export type JobProgress = {
  done: number;
  total: number;
  unit: 'bytes' | 'prompts';
  /** Responses imported or rows written so far. */
  items: number;
  phase: 'waiting' | 'reading' | 'finishing' | 'writing';
};

/** A job as pages and commands show it. */
export type JobView = {
  id: string;
  kind: (typeof JOB_KINDS)[number];
  title: string;
  status: (typeof JOB_STATUSES)[number];
  /** Name of the dataset it makes or reads. */
  dataset: string;
  progress: JobProgress;
  /** Seconds since it started, and an estimate of those left; null where unknown. */
  secondsRun: number | null;
  secondsLeft: number | null;
  /** Of a finished import. */
  report: ImportReport | null;
  /** Of a finished export. */
  result: ExportResult | null;
  /** What the check of an export's pairs found, of one that is done or was stopped by it. */
  preflight: PreflightReport | null;
  /** Of a finished push to the Hub. */
  push: PushResult | null;
  /** Of a finished search index. */
  index: IndexResult | null;
  error: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  finishedAt: string | null;
};
