import type { Random } from '@/lib/core/random/seeded-random';
import type { ResponsePair } from './pairable-prompt';

/** Some pairs that can be named by their places 0, 1, … below `size`. */
export type PairCell = { size: number; at: (place: number) => ResponsePair };

/**
 * Yields every pair of some cells in a random order without repetition, each with the same chance. Taking p of them costs p times
 * the cells, whatever the number of pairs.
 */
export function* drawCells(
  cells: readonly PairCell[],
  random: Random,
): Generator<ResponsePair, void, undefined> {
  const total = cells.reduce((sum, { size }) => sum + size, 0);
  const moved = new Map<number, number>();
  for (let taken = 0; taken < total; taken++) {
    const drawn = taken + Math.floor(random() * (total - taken));
    let place = moved.get(drawn) ?? drawn;
    moved.set(drawn, moved.get(taken) ?? taken);
    for (const { size, at } of cells) {
      if (place < size) {
        yield at(place);
        break;
      }
      place -= size;
    }
  }
}
