import { applyOverride, type DecidedPairs } from '@/lib/core/pairs/apply-override';
import { pairPrompt } from '@/lib/core/pairs/pair-prompt';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { withTokens } from '@/lib/core/pairs/with-tokens';
import type { Override } from '@/lib/core/recipes/override';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { OpenBudget } from '@/lib/services/tokenizers/open-budget';
import { textDigest } from './text-digest';

/** Returns overrides by prompt. Of several for one prompt, the last counts. */
export function overridesByPrompt(overrides: readonly Override[]): ReadonlyMap<string, Override> {
  return new Map(overrides.map((override) => [override.promptId, override]));
}

/** Returns the pairs of one prompt: what the recipe makes of it, then what a person decided. `open` is of the recipe's token budget. */
export function decidePairs(
  prompt: PairablePrompt,
  recipe: Recipe,
  override: Override | undefined,
  open: OpenBudget | null,
): DecidedPairs {
  const made = pairPrompt(open ? withTokens(prompt, open.tokenizer) : prompt, recipe);
  if (!override) return { ...made, conflict: null };
  return applyOverride(made, override, {
    count: prompt.rewards.length,
    digest: (index) => textDigest(prompt.text(index)),
    isScored: (index) => Number.isFinite(prompt.rewards[index]),
  });
}
