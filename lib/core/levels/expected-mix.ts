import type { WeightedLevels } from '@/lib/core/recipes/levels-recipe';
import type { LevelCell } from '@/lib/core/views/levels-view';

/** What one part of a mix can be expected to give: prompts that draw it and have such a pair, and their pairs. */
export type ExpectedPart = WeightedLevels & { prompts: number; pairs: number };

/**
 * Returns what a mix can be expected to give over the prompts that `cells` count, in the order of the mix: a prompt draws one of the parts
 * for its difficulty in proportion to the weights (see `pairPrompt`), whether or not it has such a pair.
 */
export function expectedMix(
  cells: readonly LevelCell[],
  mix: readonly WeightedLevels[],
): ExpectedPart[] {
  return mix.map((part) => {
    const cell = cells.find(
      ({ chosen, rejected, difficulty }) =>
        chosen === part.chosen && rejected === part.rejected && difficulty === part.difficulty,
    );
    const rivals = mix.filter(({ difficulty }) => difficulty === part.difficulty);
    const share = part.weight / rivals.reduce((sum, { weight }) => sum + weight, 0);
    return { ...part, prompts: share * (cell?.prompts ?? 0), pairs: share * (cell?.capped ?? 0) };
  });
}
