import type { LevelCell } from '@/lib/core/views/levels-view';

/** Scored responses per prompt and level: prompt p has `counts[p · width + i]` of the level at position i. */
export type LevelCounts = { levels: readonly number[]; counts: Uint16Array; width: number };

/** Difficulty per prompt; −1 where it is not known. */
export type Difficulties = Int32Array;

type Options = {
  prompts: Uint32Array;
  difficulties: Difficulties;
  /** The most pairs of one prompt that `capped` counts. */
  cap: number;
};

/**
 * Returns the pairs (c, r), c above r, that each two levels make in some prompts, by difficulty: highest chosen level first,
 * then highest rejected, then by difficulty, unknown ones first; none without a pair. Cost: per prompt the square of the
 * levels it has, whatever the number of its responses.
 */
export function countLevels(
  { levels, counts, width }: LevelCounts,
  { prompts, difficulties, cap }: Options,
): LevelCell[] {
  const cells = new Map<string, LevelCell>();
  for (const prompt of prompts) {
    const present = positionsOf(counts, prompt * width, width);
    const difficulty = difficulties[prompt] ?? -1;
    for (const [at, rejected] of present.entries()) {
      for (const chosen of present.slice(at + 1)) {
        const pairs = chosen.count * rejected.count;
        const cell = cellOf(cells, levels, chosen.place, rejected.place, difficulty);
        cell.pairs += pairs;
        cell.capped += Math.min(cap, pairs);
        cell.prompts++;
      }
    }
  }
  return [...cells.values()].sort(
    (a, b) =>
      b.chosen - a.chosen || b.rejected - a.rejected || (a.difficulty ?? -1) - (b.difficulty ?? -1),
  );
}

function positionsOf(counts: Uint16Array, start: number, width: number) {
  const present: { place: number; count: number }[] = [];
  for (let place = 0; place < width; place++) {
    const count = counts[start + place] ?? 0;
    if (count > 0) present.push({ place, count });
  }
  return present;
}

function cellOf(
  cells: Map<string, LevelCell>,
  levels: readonly number[],
  chosen: number,
  rejected: number,
  difficulty: number,
): LevelCell {
  const key = `${chosen}:${rejected}:${difficulty}`;
  const known = cells.get(key);
  if (known) return known;
  const made: LevelCell = {
    chosen: levels[chosen] ?? 0,
    rejected: levels[rejected] ?? 0,
    difficulty: difficulty < 0 ? null : difficulty,
    pairs: 0,
    capped: 0,
    prompts: 0,
  };
  cells.set(key, made);
  return made;
}
