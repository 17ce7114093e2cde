import { expect, test } from 'vitest';
import { sortByReward } from './sort-by-reward';

test('highest reward first, equal ones in import order, unscored last', () => {
  const list = [null, 1, 3, 1].map((reward, index) => ({ index, reward }));
  expect(sortByReward(list).map(({ index }) => index)).toEqual([2, 1, 3, 0]);
});
