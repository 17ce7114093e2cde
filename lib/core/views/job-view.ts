import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { RunCounts, RunLimits } from '@/lib/core/policy/run-limits';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import type { EndpointScorer } from '@/lib/core/score/endpoint-scorer';
import type { ImportReport } from './import-view';
import type { PushResult } from './push-view';
import type { EndpointScoreReport, RewardRemoval, ScoreReport } from './score-view';
import type { IndexResult } from './search-view';

/** The states of a job. Only runs that can go on are ever paused. */
export const JOB_STATUSES = ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] as const;

/** The kinds of long work. */
export const JOB_KINDS = [
  ...(['import', 'export', 'push', 'index', 'facets', 'score', 'synth', 'sample'] as const),
  ...(['endpoint-score', 'remove-rewards', 'tasks'] as const),
] as const;

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

/** How far a job is. An import counts bytes read, an export prompts visited, a push bytes sent, an index, facets and scoring prompts read, a sampling responses, or prompts where it searches trees, a making of prompts with an endpoint its tasks. */
export type JobProgress = {
  done: number;
  total: number;
  unit: 'bytes' | 'prompts' | 'responses' | 'tasks';
  /** Responses imported, rows written or prompts sampled so far. */
  items: number;
  phase: 'waiting' | 'reading' | 'finishing' | 'writing';
  /** Of every run that asks an endpoint. */
  sampling?: SamplingProgress | undefined;
};

/** What a run has asked so far, all its starts together. */
export type SamplingProgress = RunCounts & {
  /** Prompts that could not be sampled, responses that could not be scored, or requests for tasks without an answer. */
  failed: number;
  /** Responses there were when it was last started. */
  doneBefore: number;
  /** Why the last request is tried again; null once one is answered. */
  problem: string | null;
};

/** What a sampling added to a dataset that was there; both 0 where it held everything. `undo` brings the content before back (see `restoreDataset`). */
export type Appended = { prompts: number; responses: number; undo: string | null };

/** What a sampling asks. */
export type SamplingView = {
  /** Where the prompts are from. */
  from: string;
  prompts: number;
  /** Null: the seeded policy of the sample project. */
  endpoint: EndpointSettings | null;
  /** Independent samples per prompt. */
  n: number;
  /** Whether a tree is searched for each prompt; progress counts prompts then. */
  search: boolean;
  /** Whether who resumes it must type the key again. */
  keyTyped: boolean;
  /** Whether it adds to a dataset that was there before it. */
  append: boolean;
  /** Of one that is done, and added to a dataset in place of making one. */
  appended: Appended | null;
  /** Whether there is something left that can be tried. */
  canResume: boolean;
  /** As it was started last. */
  limits: RunLimits;
};

/** What a scoring by an endpoint asks. */
export type ScoringView = {
  /** The name of the reward that it gives. */
  reward: string;
  baseUrl: string;
  scorer: EndpointScorer['kind'];
  /** The model, or the path where a body of one's own is sent. */
  model: string;
  /** Whether responses that have the reward are scored anew as well. */
  again: boolean;
  /** Whether who resumes it must type the key again. */
  keyTyped: boolean;
  /** Whether there is something left that can be tried. */
  canResume: boolean;
  /** As it was started last. */
  limits: RunLimits;
};

/** What a making of prompts asks of the endpoint that writes their tasks. */
export type WritingView = {
  /** How many tasks it is to write. */
  tasks: number;
  /** How many prompts are made of them. */
  prompts: number;
  endpoint: EndpointSettings;
  /** Whether who resumes it must type the key again. */
  keyTyped: boolean;
  /** Whether the tasks can still be downloaded. */
  isKept: boolean;
  /** Whether there is something left that can be tried. */
  canResume: boolean;
  /** As it was started last. */
  limits: RunLimits;
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
  /** Of a finished import, and of prompts that were made. */
  report: ImportReport | null;
  /** Of a finished export. */
  result: ExportResult | null;
  /** What the check of an export's pairs found, of one that is done or was stopped by it. */
  preflight: PreflightReport | null;
  /** Of a finished push to the Hub. */
  push: PushResult | null;
  /** Of a finished search index. */
  index: IndexResult | null;
  /** Of a finished scoring. */
  score: ScoreReport | null;
  /** Of a finished scoring by an endpoint. */
  endpointScore: EndpointScoreReport | null;
  /** Of a finished removal of rewards. */
  removal: RewardRemoval | null;
  /** Of a sampling. */
  sampling: SamplingView | null;
  /** Of a scoring by an endpoint. */
  scoring: ScoringView | null;
  /** Of a making of prompts from tasks that an endpoint writes. */
  writing: WritingView | null;
  error: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  finishedAt: string | null;
};
