import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceTotals } from './choice-totals';
import { countLevels, type LevelCounts } from './count-levels';
import { fewerSamples } from './fewer-samples';
import { rewardLevels } from './reward-levels';

const LEVELS = [0, 1, 2, 3];
const ALL = LEVELS.flatMap((chosen) =>
  LEVELS.filter((rejected) => rejected < chosen).map((rejected) => ({ chosen, rejected })),
);
const rows = fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), { maxLength: 6 });
const choices = fc.subarray(ALL, { minLength: 1 });

const countsOf = (given: readonly (readonly number[])[]): LevelCounts => ({
  levels: LEVELS,
  width: LEVELS.length,
  counts: Uint16Array.from(given.flat()),
});
const scoredOf = (given: readonly (readonly number[])[]) =>
  given.map((row) => row.reduce((sum, count) => sum + count, 0));
const promptsOf = (given: readonly unknown[]) => Uint32Array.from(given.keys());

/** Every way to draw n of some responses, by their levels. */
function draws(levels: readonly number[], n: number): number[][] {
  if (n === 0) return [[]];
  return levels.flatMap((level, i) =>
    draws(levels.slice(i + 1), n - 1).map((rest) => [level, ...rest]),
  );
}

test('means over draws are those over every possible draw', () => {
  const row = [3, 1, 2, 2];
  const responses = row.flatMap((count, level) => new Array<number>(count).fill(level));
  const choice = [
    { chosen: 3, rejected: 1 },
    { chosen: 2, rejected: 0 },
    { chosen: 3, rejected: 0 },
  ];
  const [four] = fewerSamples(countsOf([row]), scoredOf([row]), promptsOf([row]), choice);
  const all = draws(responses, 4);
  const pairsIn = (draw: number[], { chosen, rejected }: (typeof ALL)[number]) =>
    draw.filter((level) => level === chosen).length *
    draw.filter((level) => level === rejected).length;
  const mean = (value: (draw: number[]) => number) =>
    all.reduce((sum, draw) => sum + value(draw), 0) / all.length;
  expect(four?.n).toBe(4);
  for (const [i, one] of choice.entries()) {
    expect(four?.cells[i]?.pairs).toBeCloseTo(
      mean((draw) => pairsIn(draw, one)),
      10,
    );
    expect(four?.cells[i]?.eligible).toBeCloseTo(
      mean((draw) => Number(pairsIn(draw, one) > 0)),
      10,
    );
  }
  const any = (draw: number[]) => Number(choice.some((one) => pairsIn(draw, one) > 0));
  expect(four?.eligible).toBeCloseTo(mean(any), 10);
});

test('with all samples of prompts of one size the means are the counts, and nothing grows as n falls', () => {
  const even = fc.array(
    fc
      .array(fc.nat(3), { minLength: 12, maxLength: 12 })
      .map((all) => LEVELS.map((level) => all.filter((one) => one === level).length)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(even, choices, (given, choice) => {
      const steps = fewerSamples(countsOf(given), scoredOf(given), promptsOf(given), choice);
      expect(steps.map(({ n }) => n)).toEqual([4, 8, 12]);
      const totals = choiceTotals(countsOf(given), promptsOf(given), choice, 4);
      expect(steps.at(-1)?.pairs).toBeCloseTo(totals.pairs, 6);
      expect(steps.at(-1)?.eligible).toBeCloseTo(totals.prompts, 6);
      for (const [i, step] of steps.entries()) {
        expect(step.prompts + step.leftOut).toBe(given.length);
        const before = steps[i - 1];
        expect(step.eligible ?? 0).toBeGreaterThanOrEqual((before?.eligible ?? 0) - 1e-9);
        expect(step.pairs).toBeGreaterThanOrEqual((before?.pairs ?? 0) - 1e-9);
      }
    }),
  );
});

test('the cells of the grid add up to the pairs of every two levels, at each difficulty', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 6 }), (given, cap) => {
      const difficulties = Int32Array.from(given, (_, p) => (p % 3) - 1);
      const prompts = promptsOf(given);
      const cells = countLevels(countsOf(given), { prompts, difficulties, cap });
      for (const one of ALL) {
        const own = cells.filter(
          ({ chosen, rejected }) => chosen === one.chosen && rejected === one.rejected,
        );
        const sum = (key: 'pairs' | 'capped' | 'prompts') =>
          own.reduce((total, cell) => total + cell[key], 0);
        expect({ pairs: sum('pairs'), capped: sum('capped'), prompts: sum('prompts') }).toEqual(
          choiceTotals(countsOf(given), prompts, [one], cap),
        );
        for (const { difficulty } of own) expect([null, 0, 1]).toContain(difficulty);
      }
    }),
  );
});

test('only bins of one whole number each are levels', () => {
  expect(rewardLevels({ start: -0.5, step: 1, count: 3 })).toEqual([0, 1, 2]);
  expect(rewardLevels({ start: -2.5, step: 1, count: 2 })).toEqual([-2, -1]);
  expect(rewardLevels({ start: 0, step: 1, count: 3 })).toBeNull();
  expect(rewardLevels({ start: -0.5, step: 2, count: 3 })).toBeNull();
  expect(rewardLevels({ start: -0.5, step: 1, count: 25 })).toBeNull();
});
