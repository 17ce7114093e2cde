import * as z from 'zod';

/** The `answer` column of a run that scores: the score of a response, and the tokens it cost as far as they are known. */
export const storedScore = z.object({
  score: z.number(),
  promptTokens: z.int().nonnegative(),
  completionTokens: z.int().nonnegative(),
});

/** What `storedScore` parses to. */
export type StoredScore = z.infer<typeof storedScore>;
