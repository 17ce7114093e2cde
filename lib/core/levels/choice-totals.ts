import type { Levels } from '@/lib/core/recipes/recipe';
import type { LevelGrid } from '@/lib/core/views/levels-view';
import type { LevelCounts } from './count-levels';

/**
 * Returns what a choice of pairs of levels gives together: eligible pairs, pairs with at most `cap` of one prompt, and
 * prompts. Cost: prompts times choice.
 */
export function choiceTotals(
  { levels, counts, width }: LevelCounts,
  prompts: Uint32Array,
  choice: readonly Levels[],
  cap: number,
): NonNullable<LevelGrid['chosen']> {
  const places = choice.map(({ chosen, rejected }) => [
    levels.indexOf(chosen),
    levels.indexOf(rejected),
  ]);
  const totals = { pairs: 0, capped: 0, prompts: 0 };
  for (const prompt of prompts) {
    let pairs = 0;
    for (const [chosen = 0, rejected = 0] of places)
      pairs += (counts[prompt * width + chosen] ?? 0) * (counts[prompt * width + rejected] ?? 0);
    totals.pairs += pairs;
    totals.capped += Math.min(cap, pairs);
    if (pairs > 0) totals.prompts++;
  }
  return totals;
}
