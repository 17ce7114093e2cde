import * as z from 'zod';

const bins = z.object({
  start: z.number(),
  step: z.number().positive(),
  count: z.int().positive(),
});
const sigmaBins = z.object({ population: bins.nullable(), sample: bins.nullable() });

/** The `rewards` column of a dataset: one entry per named reward; `field` is its number among the response vectors (1, 2, …). */
export const storedRewards = z.array(
  z.object({
    name: z.string(),
    field: z.int().positive(),
    scored: z.int(),
    unscored: z.int(),
    skippedPrompts: z.int(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    mean: z.number().nullable(),
    bins: bins.nullable(),
    zBins: sigmaBins,
    /** The test whose p-values are stored; null in datasets imported before there was one. */
    normalityTest: z.literal('shapiro-wilk').nullable().default(null),
    edges: z.literal('exact').nullable().default(null),
    /** Pooled counts over all prompts, aligned with `bins`. */
    counts: z.array(z.int()),
  }),
);

/** One element of `storedRewards`. */
export type StoredReward = z.infer<typeof storedRewards>[number];

/** The `summary` column of a dataset: responses per prompt. */
export const storedSummary = z.object({
  samples: z.object({ min: z.int(), median: z.number(), max: z.int() }),
});

/** What `storedSummary` parses to. */
export type StoredSummary = z.infer<typeof storedSummary>;
