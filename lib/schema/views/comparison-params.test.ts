import { expect, test } from 'vitest';
import { parseComparisonParams } from './comparison-params';

test('an address without a word of it lists the changed prompts, the largest change first', () => {
  expect(parseComparisonParams({})).toEqual({
    list: { kind: 'changed', sort: 'margin', offset: 0 },
    exact: false,
    ignored: [],
  });
});

test('a facet that the overview goes by is not named', () => {
  expect(parseComparisonParams({ by: 'meta.source' }).ignored).toEqual([]);
});

test('what is asked is read, and what cannot be used is named', () => {
  expect(
    parseComparisonParams({ list: 'onlyB', by: ['order', 'x'], offset: '50', count: 'all' }),
  ).toEqual({ list: { kind: 'onlyB', sort: 'order', offset: 50 }, exact: true, ignored: [] });
  expect(parseComparisonParams({ list: 'best', offset: '-1' })).toMatchObject({
    list: { kind: 'changed', offset: 0 },
    ignored: ['list=best', 'offset=-1'],
  });
});
