import * as z from 'zod';
import { cardDetails } from '@/lib/schema/export/card-details';
import { endpointScoreChoices } from '@/lib/schema/jobs/endpoint-score-json';
import { exportFile, exportFormat } from '@/lib/schema/jobs/job-json';
import {
  endpointChoices,
  runLimitChanges,
  runLimits,
  samplingChoices,
} from '@/lib/schema/jobs/sample-json';
import { searchChoices } from '@/lib/schema/jobs/search-json';
import { columnMap } from '@/lib/schema/shapes/column-map';
import { shapeChoice } from '@/lib/schema/shapes/shape-choice';

/** Asks for an import of files that were uploaded before. */
export const importBody = z.object({
  name: z.string(),
  uploads: z.array(z.object({ upload: z.uuid(), file: z.string().min(1).max(255) })).min(1),
  shape: shapeChoice.default('auto'),
  columns: columnMap.default({}),
  reward: z.string().min(1).nullable().default(null),
  onError: z.enum(['stop', 'skip']).default('stop'),
});

/** Asks for an export. `query` is the view as a query string, `recipe` a recipe's JSON in place of the view's pairing. */
export const exportBody = z.object({
  dataset: z.string(),
  query: z.string(),
  recipe: z.unknown().optional(),
  format: exportFormat,
  file: exportFile,
  force: z.boolean().optional(),
  card: cardDetails.optional(),
});

/** Asks for a dataset to be scored, by verifiers or by an endpoint. The key is used and kept nowhere. */
export const scoreBody = z.discriminatedUnion('scorer', [
  z.object({ scorer: z.literal('verifiers'), loose: z.boolean().default(false) }),
  endpointScoreChoices.extend({
    scorer: z.literal('endpoint'),
    key: z.string().nullable().default(null),
  }),
]);

/** Asks for rewards of a dataset to be removed. */
export const rewardRemovalBody = z.object({
  rewards: z.array(z.string().min(1)).min(1, { error: 'expected the name of a reward' }),
});

/** Asks for a push of an export to the Hub; without a token that of the server's environment is used. */
export const pushBody = z.object({
  repo: z.string(),
  public: z.boolean().default(false),
  token: z.string().nullable().default(null),
});

/** Asks for a sampling, of the prompts of a dataset or of an upload. The key is used and kept nowhere. */
export const sampleBody = z.object({
  source: z.union([
    z.object({ dataset: z.string() }),
    z.object({ upload: z.uuid(), file: z.string().min(1).max(255) }),
  ]),
  /** Of the new dataset, or of the one to add to. */
  name: z.string(),
  append: z.boolean().default(false),
  endpoint: endpointChoices,
  sampling: samplingChoices,
  search: searchChoices.nullable().default(null),
  limits: runLimits,
  key: z.string().nullable().default(null),
});

/** Asks a sampling or a scoring by an endpoint to go on: what is given replaces what it had; a typed key has to be given again. */
export const resumeBody = z.object({
  limits: runLimitChanges.default({}),
  /** Asks for nothing more, and puts what there is to use. */
  finish: z.boolean().default(false),
  name: z.string().min(1).nullable().default(null),
  key: z.string().nullable().default(null),
});

/** Asks what a recipe does, and what it has in common with another one. */
export const recipeEffectBody = z.object({
  recipe: z.unknown(),
  other: z.unknown().optional(),
  exact: z.boolean().default(false),
});

/** A new saved recipe. */
export const newRecipeBody = z.object({ name: z.string(), recipe: z.unknown() });

/** What of a saved recipe is to change; `expected` is the time of the last change that is known, null takes any. */
export const recipeChangeBody = z.object({
  name: z.string().optional(),
  recipe: z.unknown().optional(),
  expected: z.string().nullable().default(null),
});

const viewQuery = z.string().max(8000);

/** A new saved view: its name and the parameters of its address. */
export const newViewBody = z.object({ name: z.string(), query: viewQuery });

/** What of a saved view is to change; `expected` is the time of the last change that is known, null takes any. */
export const viewChangeBody = z.object({
  name: z.string().optional(),
  query: viewQuery.optional(),
  expected: z.string().nullable().default(null),
});

/** Asks for a deleted dataset to be brought back. */
export const restoreBody = z.object({ undo: z.string() });
