import type { Random } from '@/lib/core/random/seeded-random';
import type { Levels } from '@/lib/core/recipes/recipe';
import { drawCells, type PairCell } from './draw-cells';
import type { ResponsePair } from './pairable-prompt';

/**
 * Yields every pair of responses of which the chosen one's reward is one level and the rejected one's another that goes with it,
 * in a random order without repetition (arXiv 2412.15282, section 3: pairs (c, r) of constraints satisfied). Taking p of
 * them costs n + p for n responses, whatever the number of pairs.
 */
export function* pairsOfLevels(
  rewards: Float64Array,
  levels: readonly Levels[],
  random: Random,
): Generator<ResponsePair, void, undefined> {
  yield* drawCells(levelCells(rewards, [...rewards.keys()], levels), random);
}

/** Returns the pairs of each of some levels among the responses with the given indexes. */
export function levelCells(
  rewards: Float64Array,
  indexes: readonly number[],
  levels: readonly Levels[],
): PairCell[] {
  const having = (level: number) => indexes.filter((index) => rewards[index] === level);
  return levels.map((level) => {
    const chosen = having(level.chosen);
    const rejected = having(level.rejected);
    return {
      size: chosen.length * rejected.length,
      at: (place) => ({
        chosen: chosen[Math.floor(place / rejected.length)] ?? 0,
        rejected: rejected[place % rejected.length] ?? 0,
      }),
    };
  });
}
