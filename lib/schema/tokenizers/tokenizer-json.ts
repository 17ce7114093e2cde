import * as z from 'zod';

const step = z
  .looseObject({ type: z.string() })
  .nullish()
  .transform((value) => value ?? null);

const vocabulary = z.union([
  z.record(z.string(), z.number()),
  z.array(z.tuple([z.string(), z.number()])),
]);

/**
 * A `tokenizer.json` in its outline: a model with a vocabulary, the steps around it, added tokens. What a step needs
 * besides its type is left to the library that builds it.
 */
export const tokenizerJson = z.looseObject({
  model: z.looseObject({ type: z.string().optional(), vocab: vocabulary }),
  normalizer: step,
  pre_tokenizer: step,
  post_processor: step,
  decoder: step,
  added_tokens: z.array(z.looseObject({ id: z.int().min(0), content: z.string() })).default([]),
});

/** A `tokenizer_config.json`, whose keys are many and all optional. */
export const tokenizerConfigJson = z.looseObject({});
