import * as z from 'zod';
import { DEFAULT_AUGMENTATION_TEXT } from '@/lib/core/augment/augmentation';
import { AppError } from '@/lib/core/errors/app-error';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import {
  NO_FILTER,
  PAIRING_FIELDS,
  PROMPT_FIELDS,
  type PromptFilter,
} from '@/lib/core/filters/prompt-filter';
import { OPEN_RANGE, RECIPE_VERSION } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { pairingSlug, parsePairing } from '@/lib/core/rewards/pairing';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
import { exportFormat } from '@/lib/schema/jobs/job-json';
import { augmentationSchema } from './augmentation-schema';
import { overrideSchema } from './override-schema';
import { recipeFacets } from './recipe-facets';

const bound = z.number().nullable();
const range = z
  .tuple([bound, bound])
  .refine(([from, to]) => from === null || to === null || from <= to, {
    error: 'expected [from, to] with from at most to',
  })
  .transform(([from, to]) => ({ from, to }));
const oneRange = range.transform((given) => [given]);
const rangeList = z.array(range).min(1).transform(mergeRanges);
/** One range, or a list of ranges of which one must hold the value. */
const ranges = z.unknown().transform((given, context) => {
  const isList = Array.isArray(given) && given.some(Array.isArray);
  const parsed = (isList ? rangeList : oneRange).safeParse(given);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) {
    context.issues.push({ code: 'custom', message, path, input: given });
  }
  return z.NEVER;
});
const seed = z.union([z.string().min(1).max(200), z.int().transform(String)]);
const share01 = z.number().min(0).max(1);
/** A share at most, or a range of shares. */
const shareRange = z
  .union(
    [
      share01.nullable().transform((most) => [null, most] as const),
      z.tuple([share01.nullable(), share01.nullable()]),
    ],
    { error: 'expected a share from 0 to 1, or [least, most] of such shares' },
  )
  .pipe(range);
const share = {
  weight: z.number().positive().nullable().default(null),
  cap: z.int().positive().nullable().default(null),
  seed: seed.default('1'),
};
const pairing = z.string().transform((text, context) => {
  const parsed = parsePairing(text);
  if (parsed) return pairingSlug(parsed);
  context.addIssue(
    'expected a pairing such as max__mu-2s or chosen_mu_1000sigma_rejected_mu_-2sigma',
  );
  return z.NEVER;
});

const points = z
  .strictObject({
    kind: z.literal('points'),
    pairings: z.array(pairing).min(1),
    within: z.number().positive().nullable().default(null),
    max_deviation: z.number().positive().nullable().default(null),
    ...share,
  })
  .transform(({ max_deviation, ...rest }) => ({ ...rest, maxDeviation: max_deviation }));
const bestOfN = z.strictObject({
  kind: z.literal('best-of-n'),
  m: z.int().positive().default(5),
  ...share,
});
const capped = { ...share, cap: z.int().positive().max(1000).default(4) };
const threshold = z.strictObject({ kind: z.literal('threshold'), margin: range, ...capped });
const all = z
  .strictObject({ kind: z.literal('all'), ...capped })
  .transform((strategy) => ({ ...strategy, margin: OPEN_RANGE }));

const levels = z
  .tuple([z.number(), z.number()])
  .refine(
    ([chosen, rejected]) => chosen > rejected,
    'expected [chosen, rejected] with chosen above rejected',
  )
  .transform(([chosen, rejected]) => ({ chosen, rejected }));
const verified = z.strictObject({
  kind: z.literal('verified'),
  levels: z.array(levels).min(1).max(100),
  ...capped,
});

const siblings = z.strictObject({
  kind: z.literal('siblings'),
  levels: z.array(levels).min(1).max(100).nullable().default(null),
  ...capped,
});

const band = z.strictObject({
  margin: range.default(OPEN_RANGE),
  chosen: range.default(OPEN_RANGE),
  difficulty: range.default(OPEN_RANGE),
  weight: z.number().positive(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

const constraints = z
  .strictObject({
    margin: range.default(OPEN_RANGE),
    length: range.default(OPEN_RANGE),
    length_ratio: range.default(OPEN_RANGE),
    shared_prefix: shareRange.default(OPEN_RANGE),
    shared_prefix_characters: range.default(OPEN_RANGE),
    shared_prefix_words: range.default(OPEN_RANGE),
    shared_prefix_word_ratio: shareRange.default(OPEN_RANGE),
    word_overlap: share01.nullable().default(null),
    tokens: z
      .strictObject({
        max: z.int().positive(),
        tokenizer: z.string().min(1).max(200),
        sha256: sha256.nullable().default(null),
      })
      .nullable()
      .default(null),
    drop_ties: z.boolean().default(true),
    drop_duplicates: z.boolean().default(false),
    drop_unfinished: z.boolean().default(false),
  })
  .transform((given) => ({
    margin: given.margin,
    length: given.length,
    lengthRatio: given.length_ratio,
    sharedPrefix: {
      ratio: given.shared_prefix,
      characters: given.shared_prefix_characters,
      words: given.shared_prefix_words,
      wordRatio: given.shared_prefix_word_ratio,
    },
    wordOverlap: given.word_overlap,
    tokens: given.tokens,
    dropTies: given.drop_ties,
    dropDuplicates: given.drop_duplicates,
    dropUnfinished: given.drop_unfinished,
  }));

/** By name of a reward, in alphabetical order whatever the order given. */
const rewardRanges = z
  .record(z.string(), ranges)
  .transform((given) =>
    Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))),
  );

const filter = z
  .strictObject({
    text: z.string().min(1).nullable().default(null),
    facets: recipeFacets.default({}),
    ...Object.fromEntries(
      PROMPT_FIELDS.filter((field) => !PAIRING_FIELDS.some((one) => one === field)).map((field) => [
        field,
        ranges.optional(),
      ]),
    ),
    rewards: rewardRanges.default({}),
    z: ranges.nullable().default(null),
  })
  .transform(
    ({ text, rewards, z: zScores, facets, ...given }): PromptFilter => ({
      ...NO_FILTER,
      text,
      ranges: given,
      rewards,
      z: zScores,
      facets,
    }),
  );

const augmentation = z
  .strictObject({
    template: z.enum(['system', 'user']).default('system'),
    text: augmentationSchema.shape.text.default(DEFAULT_AUGMENTATION_TEXT),
    scale: z
      .tuple([z.number(), z.number()])
      .transform(([low, high]) => ({ low, high }))
      .pipe(augmentationSchema.shape.scale),
    attributes: augmentationSchema.shape.attributes.nullable().default(null),
    keep_originals: z.boolean().default(false),
    half: z.strictObject({ seed }).nullable().default(null),
  })
  .transform(({ keep_originals, ...rest }) => ({ ...rest, keepOriginals: keep_originals }));

const recipe = z
  .strictObject({
    version: z.literal(RECIPE_VERSION, { error: `expected ${RECIPE_VERSION}` }),
    name: z.string().max(200).default(''),
    fingerprint: sha256.nullable().default(null),
    reward: z.string().min(1).nullable().default(null),
    sigma: z.enum(SIGMA_KINDS).default('population'),
    filter: filter.default(NO_FILTER),
    responses: z
      .strictObject({
        attribute: z.string().min(1).max(200),
        values: z.array(z.string().max(1000)).min(1).max(100),
      })
      .nullable()
      .default(null),
    subsample: z
      .strictObject({ n: z.int().min(2), seed: seed.default('1') })
      .nullable()
      .default(null),
    strategies: z
      .array(z.discriminatedUnion('kind', [points, bestOfN, threshold, all, verified, siblings]))
      .min(1, 'expected at least one strategy'),
    bands: z.array(band).default([]),
    constraints: constraints.prefault({}),
    overrides: z.array(overrideSchema).nullable().default(null),
    augmentation: augmentation.nullable().default(null),
    split: z
      .strictObject({ test: z.number().gt(0).lt(1), seed: seed.default('1') })
      .nullable()
      .default(null),
    seed: seed.default('1'),
    format: exportFormat.default(DEFAULT_FORMAT),
  })
  .transform(({ version: _, ...rest }): Recipe => rest);

/**
 * Returns the recipe that a JSON value is, defaults filled in. Throws `invalid_input` naming `source` and the path of
 * the first value that does not fit; unknown keys do not fit either.
 */
export function parseRecipe(source: string, value: unknown): Recipe {
  const result = recipe.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String).join('.') || 'recipe';
  throw new AppError('invalid_input', `${source}: ${path}: ${issue?.message ?? 'does not fit'}`);
}
