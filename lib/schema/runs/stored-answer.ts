import * as z from 'zod';
import type { PolicyAnswer } from '@/lib/core/policy/policy';

const count = z.int().nonnegative().nullable();

const policyAnswer: z.ZodType<PolicyAnswer, unknown> = z.object({
  samples: z.array(
    z.object({
      text: z.string(),
      finishReason: z.string().nullable(),
      tokens: count,
      logprob: z.number().nullable(),
    }),
  ),
  promptTokens: count,
  completionTokens: count,
  model: z.string().nullable(),
});

/** The `answer` column of a run's finished request: the answer, and the seed that was asked with. */
export const storedAnswer = z.object({ answer: policyAnswer, seed: z.int().nullable() });

/** What `storedAnswer` parses to. */
export type StoredAnswer = z.infer<typeof storedAnswer>;
