import { expect, test } from 'vitest';
import type { RewardsByFacet, ValueRewards } from '@/lib/core/views/facets-view';
import { prepareRewardsBy, rewardsByCsv } from './prepare-rewards-by';

const value = (name: string | null, more: Partial<ValueRewards>): ValueRewards => ({
  value: name,
  prompts: 4,
  responses: 8,
  scored: 8,
  mean: 1,
  sigma: 0.5,
  min: 0,
  max: 2,
  z: 0.1,
  contests: 4,
  wins: 1,
  promptMeans: [0, 4, 0, 0],
  ...more,
});
const view: RewardsByFacet = {
  field: 'model',
  label: 'model',
  prompts: 4,
  bins: { start: 0, step: 1, count: 4 },
  values: [
    value('b', {}),
    value('a', { mean: 3, min: 2, max: 4, wins: 2.5 }),
    value('unscored', { scored: 0, mean: null, sigma: null, min: null, max: null, z: null }),
    value(null, { mean: 2, contests: 0, wins: 0 }),
  ],
};
const order = (column: 'value' | 'mean' | 'wins', descending: boolean) =>
  prepareRewardsBy(view, { column, descending }).rows.map(({ text }) => text);

test('rows are sorted by a column, those without the number last both ways', () => {
  expect(order('mean', true)).toEqual(['a', 'other values', 'b', 'unscored']);
  expect(order('mean', false)).toEqual(['b', 'other values', 'a', 'unscored']);
  expect(order('value', false)).toEqual(['a', 'b', 'unscored', 'other values']);
  expect(order('wins', true).at(-1)).toBe('other values');
});

test('strips share one axis from the lowest to the highest reward of all', () => {
  const { rows, low, high, hasWins } = prepareRewardsBy(view, {
    column: 'value',
    descending: false,
  });
  expect([low, high, hasWins]).toEqual(['0', '4', true]);
  expect(rows[0]?.strip).toMatchObject({ min: 0.5, mean: 0.75, max: 1, from: 0.625, to: 0.875 });
  expect(rows[1]?.strip?.bars).toEqual([{ x: 0.25, width: 0.25, height: 1 }]);
  expect(rows[2]).toMatchObject({ strip: null, sentence: 'no scored response' });
  expect(rows[0]?.cells.wins).toBe('63 %');
});

test('CSV has every number as it is', () => {
  expect(rewardsByCsv(view).split('\n')[2]).toBe('"a",4,8,8,3,0.5,2,4,0.1,4,2.5');
});
