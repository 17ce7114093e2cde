import { expect, test } from 'vitest';
import { RelationTally } from './relation-tally';

const list = (...values: number[]) => Float64Array.from(values);

test('correlations are of single prompts, and their mean is over the prompts that have one', () => {
  const tally = new RelationTally();
  tally.add(list(1, 2, 3), list(10, 20, 30));
  // As a pool the second prompt would turn the sign: its rewards are all above those of the first.
  tally.add(list(101, 102, 103), list(3, 2, 1));
  tally.add(list(1, 2, 4), list(5, 6, 7));
  tally.add(list(1, Number.NaN, 2), list(1, 2, 3));
  tally.add(list(1, 1, 1), list(1, 2, 3));
  tally.add(list(1, 2, 3), list(8, 8, 8));
  const result = tally.result();
  expect(result).toMatchObject({ prompts: 3, tooFew: 1, noSpread: 2, positive: 2 });
  expect(result.meanSpearman).toBeCloseTo(1 / 3, 12);
  expect(result.meanPearson).toBeCloseTo((1 - 1 + 0.981981) / 3, 6);
  expect(result.spearman).toMatchObject({ total: 3, bins: { start: -1, count: 40 } });
  expect(result.spearman?.counts.at(-1)).toBe(2);
});

test('unscored responses take no part, also where the vector ends before them', () => {
  const [short, full] = [new RelationTally(), new RelationTally()];
  short.add(list(1, 3, 2), list(4, 9, 5, 100));
  full.add(list(1, 3, 2, Number.NaN), list(4, 9, 5, 100));
  expect(short.result()).toEqual(full.result());
});

test('without any prompt there is no mean', () => {
  expect(new RelationTally().result()).toMatchObject({
    prompts: 0,
    meanPearson: null,
    meanSpearman: null,
    spearman: null,
  });
});
