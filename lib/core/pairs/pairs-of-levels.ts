import type { Random } from '@/lib/core/random/seeded-random';
import type { Levels } from '@/lib/core/recipes/recipe';
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
  const cells = levels.map(({ chosen, rejected }) => ({
    chosen: indexesOf(rewards, chosen),
    rejected: indexesOf(rewards, rejected),
  }));
  const sizes = cells.map((cell) => cell.chosen.length * cell.rejected.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const moved = new Map<number, number>();
  for (let taken = 0; taken < total; taken++) {
    const drawn = taken + Math.floor(random() * (total - taken));
    let place = moved.get(drawn) ?? drawn;
    moved.set(drawn, moved.get(taken) ?? taken);
    for (const [i, cell] of cells.entries()) {
      const size = sizes[i] ?? 0;
      if (place < size) {
        const chosen = cell.chosen[Math.floor(place / cell.rejected.length)] ?? 0;
        yield { chosen, rejected: cell.rejected[place % cell.rejected.length] ?? 0 };
        break;
      }
      place -= size;
    }
  }
}

function indexesOf(rewards: Float64Array, level: number): number[] {
  return [...rewards.keys()].filter((index) => rewards[index] === level);
}
