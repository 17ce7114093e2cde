import * as z from 'zod';
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat } from '@/lib/core/export/export-format';
import { SHAPES, type Shape } from '@/lib/core/views/import-view';
import { storedImportReport } from '@/lib/schema/dataset/import-report';
import { cardDetails } from '@/lib/schema/export/card-details';
import { columnMap } from '@/lib/schema/shapes/column-map';
import { preflightJson } from './preflight-json';
import { pushParams, pushResult } from './push-json';

const isKeyOf = (table: object) => (value: unknown) =>
  typeof value === 'string' && Object.hasOwn(table, value);

/** A shape's name, or `auto`. */
export const shapeChoice = z.union([z.literal('auto'), z.custom<Shape>(isKeyOf(SHAPES))], {
  error: `expected auto or one of ${Object.keys(SHAPES).join(', ')}`,
});

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
]);

/** What `jobParams` parses to. */
export type JobParams = z.infer<typeof jobParams>;

/** The `progress` column of a job. */
export const jobProgress = z.object({
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'prompts']),
  items: z.number(),
  phase: z.enum(['waiting', 'reading', 'finishing', 'writing']),
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

/** The `result` column of a job: of a finished import, export, push, index or count of facets, or of an export that errors in its pairs stopped. */
export const jobResult = z.union([
  z.object({ report: storedImportReport }),
  z.object({ export: exportResult, preflight: preflightJson.nullable().default(null) }),
  z.object({ push: pushResult }),
  z.object({
    index: z.object({ textBytes: z.number(), indexBytes: z.number(), seconds: z.number() }),
  }),
  z.object({ facets: z.object({ seconds: z.number() }) }),
  z.object({ preflight: preflightJson }),
]);
