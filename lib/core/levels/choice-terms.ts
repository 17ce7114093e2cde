import type { Levels } from '@/lib/core/recipes/recipe';

/** More different levels than this in one choice are not counted together: the cost doubles with each. */
const MOST_CHOSEN_LEVELS = 10;

/** A set of levels, as bits over `levels`, that may be there, with how it counts. */
type Term = { mask: number; weight: number };

/** How to tell the chance that a draw has no pair of some levels: the sum of `weight` × P(none of the levels outside of `mask`). */
export type ChoiceTerms = { levels: readonly number[]; terms: readonly Term[] };

/**
 * Returns the terms of a choice of pairs of levels, by inclusion and exclusion over the sets of levels that hold no
 * chosen pair; null for a choice of more than `MOST_CHOSEN_LEVELS` different levels. Cost: 3 to the power of these.
 */
export function choiceTerms(choice: readonly Levels[]): ChoiceTerms | null {
  const levels = [...new Set(choice.flatMap(({ chosen, rejected }) => [chosen, rejected]))];
  if (levels.length > MOST_CHOSEN_LEVELS) return null;
  const pairs = choice.map(
    ({ chosen, rejected }) => (1 << levels.indexOf(chosen)) | (1 << levels.indexOf(rejected)),
  );
  const weights = new Map<number, number>();
  for (let present = 0; present < 1 << levels.length; present++) {
    if (pairs.some((pair) => (present & pair) === pair)) continue;
    for (let part = present; ; part = (part - 1) & present) {
      const sign = bits(present ^ part) % 2 === 0 ? 1 : -1;
      weights.set(part, (weights.get(part) ?? 0) + sign);
      if (part === 0) break;
    }
  }
  const terms = [...weights].map(([mask, weight]) => ({ mask, weight }));
  return { levels, terms: terms.filter(({ weight }) => weight !== 0) };
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
