const LENGTH_POWER = 1.25;

/** A sampled step: the sum of its tokens' log-probabilities and their number, null where the policy does not say. */
export type SampledStep = { logprob: number | null; tokens: number | null };

/**
 * Returns how likely each of some siblings was: exp(Σ log p / tokens^1.25) (arXiv 2405.00451, its published code), or the same
 * share for all where one of them has no log-probability.
 */
export function siblingPriors(steps: readonly SampledStep[]): number[] {
  const likely = steps.map(({ logprob, tokens }) =>
    logprob === null || tokens === null || tokens < 1 || !(logprob <= 0)
      ? null
      : Math.exp(logprob / tokens ** LENGTH_POWER),
  );
  if (likely.every((prior) => prior !== null)) return likely;
  return steps.map(() => 1 / steps.length);
}
