import * as z from 'zod';
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat } from '@/lib/core/export/export-format';
import { storedImportReport } from '@/lib/schema/dataset/import-report';
import { cardDetails } from '@/lib/schema/export/card-details';
import { scoreReport } from '@/lib/schema/score/score-report';
import { columnMap } from '@/lib/schema/shapes/column-map';
import { shapeChoice } from '@/lib/schema/shapes/shape-choice';
import { endpointScoreParams, endpointScoreReport } from './endpoint-score-json';
import { preflightJson } from './preflight-json';
import { pushParams, pushResult } from './push-json';
import { sampleParams, sampleProgress, sampleResult } from './sample-json';
import { tasksParams } from './tasks-json';

const isKeyOf = (table: object) => (value: unknown) =>
  typeof value === 'string' && Object.hasOwn(table, value);

/** The name of an export format. */
export const exportFormat = z.custom<ExportFormat>(isKeyOf(EXPORT_FORMATS));

/** The type of an export's file with the rows. */
export const exportFile = z.enum(EXPORT_FILES).default('jsonl');

/** What an import job was asked to do. `staged` files belong to the job and are removed at its end. */
const importParams = z.object({
  kind: z.literal('import'),
  name: z.string(),
  files: z.array(z.object({ path: z.string(), name: z.string(), sizeBytes: z.int() })),
  staged: z.boolean(),
  shape: shapeChoice,
  columns: columnMap.default({}),
  reward: z.string().nullable(),
  onError: z.enum(['stop', 'skip']),
});

/** What an export job was asked to do. `query` is the view as a query string. */
const exportParams = z.object({
  kind: z.literal('export'),
  dataset: z.string(),
  query: z.string(),
  /** A recipe's JSON, in place of the view's pairing and filter. */
  recipe: z.unknown().optional(),
  format: exportFormat,
  file: exportFile,
  /** Whether it is written even where the check of the pairs finds errors. */
  force: z.boolean().optional(),
  card: cardDetails.optional(),
});

/** What a job that builds a search index was asked to do. */
const indexParams = z.object({ kind: z.literal('index'), dataset: z.string() });

/** What a job that counts the facets of a dataset imported by an earlier version was asked to do. */
const facetsParams = z.object({ kind: z.literal('facets'), dataset: z.string() });

/** What a job that scores a dataset was asked to do. */
const scoreParams = z.object({
  kind: z.literal('score'),
  dataset: z.string(),
  scorer: z.literal('verifiers'),
  loose: z.boolean(),
});

/** What a job that removes rewards was asked to do. */
const removalParams = z.object({
  kind: z.literal('remove-rewards'),
  dataset: z.string(),
  rewards: z.array(z.string()).min(1),
});

/** What a job that makes prompts with constraints was asked to do; `tasks` null: the built-in ones. */
const synthParams = z.object({
  kind: z.literal('synth'),
  name: z.string(),
  n: z.int().positive(),
  constraints: z.array(z.int().positive()).min(1),
  types: z.array(z.string()).min(1),
  seed: z.string(),
  tasks: z.array(z.string()).nullable(),
});

/** What `exportParams` parses to. */
export type ExportParams = z.infer<typeof exportParams>;

/** What `pushParams` parses to. */
export type PushParams = z.infer<typeof pushParams>;

/** The `params` column of a job. */
export const jobParams = z.discriminatedUnion('kind', [
  importParams,
  exportParams,
  pushParams,
  indexParams,
  facetsParams,
  scoreParams,
  removalParams,
  synthParams,
  sampleParams,
  endpointScoreParams,
  tasksParams,
]);

/** What `jobParams` parses to. */
export type JobParams = z.infer<typeof jobParams>;

/** What a job that asks an endpoint and keeps a journal was asked to do. */
export type RunParams = Extract<JobParams, { kind: 'sample' | 'endpoint-score' | 'tasks' }>;

/** The `progress` column of a job. */
export const jobProgress = z.object({
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'prompts', 'responses', 'tasks']),
  items: z.number(),
  phase: z.enum(['waiting', 'reading', 'finishing', 'writing']),
  sampling: sampleProgress.optional(),
});

/** What an export job made. */
const exportResult = z.object({
  fileName: z.string(),
  rows: z.int(),
  /** Null in what earlier versions stored. */
  trainRows: z.int().nullable().default(null),
  testRows: z.int().nullable().default(null),
  bytes: z.int(),
  sha256: z.string(),
  testSha256: z.string().nullable().default(null),
  dataFile: z.string().default(''),
});

/** The `result` column of a job: of a finished sampling, import, export, push, index, count of facets or scoring, or of an export that errors in its pairs stopped. */
export const jobResult = z.union([
  sampleResult,
  z.object({ report: storedImportReport }),
  z.object({ export: exportResult, preflight: preflightJson.nullable().default(null) }),
  z.object({ push: pushResult }),
  z.object({
    index: z.object({ textBytes: z.number(), indexBytes: z.number(), seconds: z.number() }),
  }),
  z.object({ facets: z.object({ seconds: z.number() }) }),
  z.object({ score: scoreReport }),
  z.object({ endpointScore: endpointScoreReport }),
  z.object({
    removal: z.object({
      removed: z.array(z.string()),
      activeReward: z.string().nullable(),
      undo: z.string(),
    }),
  }),
  z.object({ preflight: preflightJson }),
]);
