import { expect, test } from 'vitest';
import type { FacetCounts } from '@/lib/core/views/facets-view';
import { facetCsv, pickValue, prepareFacet } from './prepare-facet';

const facet: FacetCounts = {
  field: 'meta.source',
  label: 'source',
  values: [
    { value: 'web, old', prompts: 40, responses: 1200 },
    { value: 'books', prompts: 10, responses: 300 },
  ],
  others: { values: 1500, prompts: 5, responses: 10 },
  none: { prompts: 45, responses: 90 },
  total: { prompts: 100, responses: 1600 },
  picked: ['books'],
};

test('bars are as long as their share of the longest, and pale beside a value that is picked', () => {
  const rows = prepareFacet(facet);
  expect(rows.map(({ text, width, isPicked, isPale }) => [text, width, isPicked, isPale])).toEqual([
    ['web, old', 1, false, true],
    ['books', 0.25, true, false],
    ['1,500 other values', 0.125, false, true],
    ['no value', 1, false, true],
  ]);
  expect(rows[0]).toMatchObject({ prompts: '40', responses: '1,200', share: '40 %' });
  expect(rows.slice(2).every(({ value }) => value === null)).toBe(true);
});

test.each([
  [[], 'a', false, ['a']],
  [['a'], 'a', false, null],
  [['a', 'b'], 'a', false, ['a']],
  [['a'], 'b', false, ['b']],
  [['a'], 'b', true, ['a', 'b']],
  [['a', 'b'], 'a', true, ['b']],
  [['a'], 'a', true, null],
])('with %j picked, %s (added: %s) leaves %j', (picked, value, add, left) => {
  expect(pickValue('model', picked, value, add)).toEqual({ model: left });
});

test('CSV quotes what has a comma and leaves nothing out', () => {
  expect(facetCsv(facet).split('\n')).toEqual([
    'source,prompts,responses',
    '"web, old",40,1200',
    'books,10,300',
    '1500 other values,5,10',
    ',45,90',
  ]);
});
