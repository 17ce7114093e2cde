import * as z from 'zod';

const count = z.int().nonnegative().nullish().catch(null);
const answer = z.object({
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
});

/** Returns the tokens that an answer says it cost; null for what it does not say. */
export function readTokenUse(value: unknown): {
  promptTokens: number | null;
  completionTokens: number | null;
} {
  const usage = answer.safeParse(value).data?.usage;
  return {
    promptTokens: usage?.prompt_tokens ?? null,
    completionTokens: usage?.completion_tokens ?? null,
  };
}
