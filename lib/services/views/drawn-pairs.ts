import { outcomeOf } from '@/lib/core/filters/select-prompts';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import type { Database } from '@/lib/data/database';
import { nextTurn } from '@/lib/services/next-turn';
import { drawPrompts } from './draw-prompts';
import type { OpenView } from './open-view';

const MOST_PAIRS = 2_000;
const PAIRS_PER_PAGE = 64;

/** The two texts of a pair and the place of its prompt in the dataset. */
export type DrawnPair = { ordinal: number; chosen: string; rejected: string };

/**
 * Returns how many of a view's usable pairs are drawn by a seed, at most 2,000, and those pairs in prompt order, a page
 * of 64 at a time.
 */
export function drawnPairs(
  database: Database,
  { dataset, frame, shown }: OpenView,
  pairing: Pairing,
  seed: string,
): { pairs: number; usable: number; pages: AsyncIterable<DrawnPair[]> } {
  const usable = shown.filter((ordinal) => outcomeOf(frame, pairing, ordinal) === 'usable');
  const { ordinals, drawn } = drawPrompts(usable, seed, MOST_PAIRS);
  const side = (ordinal: number, point: number) => ({
    ordinal,
    index: frame.pickIndex[ordinal * POINT_COUNT + point] ?? 0,
  });
  async function* pages() {
    for (let start = 0; start < ordinals.length; start += PAIRS_PER_PAGE) {
      await nextTurn();
      const page = ordinals.slice(start, start + PAIRS_PER_PAGE);
      const wanted = page.flatMap((ordinal) => [
        side(ordinal, pairing.chosenIndex),
        side(ordinal, pairing.rejectedIndex),
      ]);
      const texts = await database.bulk.readTexts(dataset.id, wanted);
      yield page.map((ordinal, i) => ({
        ordinal,
        chosen: texts[2 * i] ?? '',
        rejected: texts[2 * i + 1] ?? '',
      }));
    }
  }
  return { pairs: drawn.prompts, usable: drawn.of, pages: pages() };
}
