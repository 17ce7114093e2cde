import type { Random } from '@/lib/core/random/seeded-random';
import type { Levels } from '@/lib/core/recipes/recipe';
import { parentOf } from '@/lib/core/tree/node-attributes';
import { drawCells, type PairCell } from './draw-cells';
import type { PairablePrompt, ResponsePair } from './pairable-prompt';
import { levelCells } from './pairs-of-levels';

/**
 * Returns the scored responses (indexes, ascending) of nodes under one parent, parent by parent, for parents with two or more. Null
 * is no parent.
 */
export function siblingGroups(
  rewards: Float64Array,
  attributes: PairablePrompt['attributes'],
): number[][] {
  const byParent = new Map<string, number[]>();
  for (const [index, reward] of rewards.entries()) {
    const parent = Number.isFinite(reward) ? parentOf(attributes(index)) : null;
    if (parent === null) continue;
    const known = byParent.get(parent);
    if (known) known.push(index);
    else byParent.set(parent, [index]);
  }
  return [...byParent.values()].filter(({ length }) => length > 1);
}

/**
 * Yields every pair of siblings of a search tree, the one with the higher reward as chosen (of equal ones the lower index), in a
 * random order without repetition; with levels only those whose rewards are exactly one of them (arXiv 2412.15282, section 3).
 */
export function* siblingPairs(
  rewards: Float64Array,
  groups: readonly (readonly number[])[],
  levels: readonly Levels[] | null,
  random: Random,
): Generator<ResponsePair, void, undefined> {
  const cells = groups.flatMap((group) =>
    levels ? levelCells(rewards, group, levels) : [cellOf(rewards, group)],
  );
  yield* drawCells(cells, random);
}

/** All pairs of a group: place m(m−1)/2 + i is that of members i < m. */
function cellOf(rewards: Float64Array, group: readonly number[]): PairCell {
  return {
    size: (group.length * (group.length - 1)) / 2,
    at(place) {
      let m = Math.floor((1 + Math.sqrt(1 + 8 * place)) / 2);
      while ((m * (m - 1)) / 2 > place) m--;
      while ((m * (m + 1)) / 2 <= place) m++;
      const first = group[place - (m * (m - 1)) / 2] ?? 0;
      const second = group[m] ?? 0;
      const isRising = (rewards[second] ?? 0) > (rewards[first] ?? 0);
      return isRising ? { chosen: second, rejected: first } : { chosen: first, rejected: second };
    },
  };
}
