import { applyOverride, type DecidedPairs } from '@/lib/core/pairs/apply-override';
import { pairPrompt } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import type { Override } from '@/lib/core/recipes/override';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { textDigest } from './text-digest';

/** Returns overrides by prompt. Of several for one prompt, the last counts. */
export function overridesByPrompt(overrides: readonly Override[]): ReadonlyMap<string, Override> {
  return new Map(overrides.map((override) => [override.promptId, override]));
}

/** Returns the pairs of one prompt: what the recipe makes of it, then what a person decided. */
export function decidePairs(
  prompt: PairablePrompt,
  recipe: Recipe,
  override: Override | undefined,
): DecidedPairs {
  const made = pairPrompt(prompt, recipe);
  if (!override) return { ...made, conflict: null };
  return applyOverride(made, override, {
    count: prompt.rewards.length,
    digest: (index) => textDigest(prompt.text(index)),
    isScored: (index) => Number.isFinite(prompt.rewards[index]),
  });
}
