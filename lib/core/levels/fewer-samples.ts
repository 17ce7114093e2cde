import type { Levels } from '@/lib/core/recipes/recipe';
import type { LevelStep } from '@/lib/core/views/levels-view';
import { type ChoiceTerms, choiceTerms } from './choice-terms';
import type { LevelCounts } from './count-levels';
import { DrawOdds } from './draw-odds';

/** The n at which fewer samples are looked at. */
const SIZES = [4, 8, 16, 32, 64];

type Place = { chosen: number; rejected: number };

/**
 * Returns what some pairs of levels can be expected to give where only n of each prompt's scored responses are drawn, for n of
 * 4, 8, … 64 as far as a prompt has as many, and for the most that a prompt has. Exact means over all draws without
 * replacement: pairs of (c, r) are h(c) · h(r) · n (n − 1) / (N (N − 1)), and a prompt has none with the hypergeometric chance
 * that one of both levels is missing. Prompts with fewer than n are left out of that n. Cost: prompts times n times
 * choice, whatever the number of responses.
 */
export function fewerSamples(
  { levels, counts, width }: LevelCounts,
  scored: ArrayLike<number>,
  prompts: Uint32Array,
  choice: readonly Levels[],
): LevelStep[] {
  let most = 0;
  for (const prompt of prompts) most = Math.max(most, scored[prompt] ?? 0);
  const odds = new DrawOdds(most);
  const places = choice.map(({ chosen, rejected }) => ({
    chosen: levels.indexOf(chosen),
    rejected: levels.indexOf(rejected),
  }));
  const together = choiceTerms(choice);
  const chosenPlaces = together?.levels.map((level) => levels.indexOf(level)) ?? [];
  return sizesUpTo(most).map((n) => {
    const step = emptyStep(n, choice, together !== null);
    for (const prompt of prompts) {
      const all = scored[prompt] ?? 0;
      if (all < n) {
        step.leftOut++;
        continue;
      }
      step.prompts++;
      const countAt = (place: number) => counts[prompt * width + place] ?? 0;
      addCells(step, places, countAt, { odds, all, n });
      if (together && step.eligible !== null) {
        const here = chosenPlaces.map(countAt);
        step.eligible += 1 - chanceOfNone(together, here, { odds, all, n });
      }
    }
    return step;
  });
}

function sizesUpTo(most: number): number[] {
  if (most < 2) return [];
  const sizes = SIZES.filter((n) => n < most);
  return [...sizes, most];
}

function emptyStep(n: number, choice: readonly Levels[], isTogether: boolean): LevelStep {
  return {
    n,
    prompts: 0,
    leftOut: 0,
    pairs: 0,
    eligible: isTogether ? 0 : null,
    cells: choice.map(({ chosen, rejected }) => ({ chosen, rejected, pairs: 0, eligible: 0 })),
  };
}

type Draw = { odds: DrawOdds; all: number; n: number };

function addCells(
  step: LevelStep,
  places: readonly Place[],
  countAt: (place: number) => number,
  { odds, all, n }: Draw,
) {
  for (const [i, { chosen, rejected }] of places.entries()) {
    const cell = step.cells[i];
    const upper = countAt(chosen);
    const lower = countAt(rejected);
    if (!cell || upper === 0 || lower === 0) continue;
    const pairs = (upper * lower * n * (n - 1)) / (all * (all - 1));
    cell.pairs += pairs;
    step.pairs += pairs;
    cell.eligible +=
      1 -
      odds.allAmong(all - upper, all, n) -
      odds.allAmong(all - lower, all, n) +
      odds.allAmong(all - upper - lower, all, n);
  }
}

function chanceOfNone(
  { terms }: ChoiceTerms,
  counts: readonly number[],
  { odds, all, n }: Draw,
): number {
  let chance = 0;
  for (const { mask, weight } of terms) {
    let kept = all;
    for (const [bit, count] of counts.entries()) if ((mask & (1 << bit)) === 0) kept -= count;
    chance += weight * odds.allAmong(kept, all, n);
  }
  return chance;
}
