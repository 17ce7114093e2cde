import type { PolicyAnswer, PolicySample } from '@/lib/core/policy/policy';

/** Finds the answer to the request that began at a sample, or null. */
export type FindAnswer = (first: number) => PolicyAnswer | null | Promise<PolicyAnswer | null>;

/**
 * Returns the first `n` samples that some requests gave, each request beginning where the one before ended, as one answer; fewer where
 * the next request has no answer. Tokens of prompts and responses are left out.
 */
export async function joinAnswers(find: FindAnswer, n: number): Promise<PolicyAnswer> {
  const samples: PolicySample[] = [];
  let model: string | null = null;
  while (samples.length < n) {
    const answer = await find(samples.length);
    if (!answer || answer.samples.length === 0) break;
    samples.push(...answer.samples);
    model = answer.model ?? model;
  }
  return { samples: samples.slice(0, n), promptTokens: null, completionTokens: null, model };
}
