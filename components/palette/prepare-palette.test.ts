import { expect, test } from 'vitest';
import { groupsOf } from './prepare-palette';

test('pages of the current dataset keep its view; another dataset starts afresh', () => {
  const [pages, actions, datasets] = groupsOf(['a b', 'c'], 'a b', 'sd=sample');
  expect(pages?.items[1]).toEqual({
    label: 'Pairings',
    url: '/datasets/a%20b/pairings?sd=sample',
  });
  expect(actions?.items[0]?.url).toBe('/datasets/a%20b/pairings?sd=sample');
  expect(datasets?.items[1]).toEqual({ label: 'c', url: '/datasets/c' });
});

test('without a dataset there are no pages of one', () => {
  expect(groupsOf(['c'], null, '').map(({ heading }) => heading)).toEqual(['Actions', 'Datasets']);
});
