import { expect, test } from 'vitest';
import { columnOfFacet, facetLabel, facetOfColumn, isFacetField, orderFacets } from './facet-field';
import { facetText } from './facet-text';
import { hasFacetValue } from './facet-values';

test.each([
  ['model', 'model', 'model'],
  ['finish_reason', 'finish_reason', 'finish reason'],
  ['source', 'meta.source', 'source'],
  ['meta.x', 'meta.meta.x', 'meta.x'],
])('the column %s is the facet %s, called %s', (column, field, label) => {
  expect(facetOfColumn(column)).toBe(field);
  expect(columnOfFacet(field)).toBe(column);
  expect(facetLabel(field)).toBe(label);
});

test.each(['mu', 'sort', 'meta.', 'meta', ''])('%j is no facet', (key) => {
  expect(isFacetField(key)).toBe(false);
});

test('models and finish reasons are listed before the columns, which keep their order', () => {
  expect(orderFacets(['meta.index', 'finish_reason', 'meta.a', 'model'])).toEqual([
    'model',
    'finish_reason',
    'meta.index',
    'meta.a',
  ]);
  expect(orderFacets(['meta.b', 'meta.a'])).toEqual(['meta.b', 'meta.a']);
});

test('short texts, numbers and booleans are values; nothing is none; the rest is no facet', () => {
  expect([facetText('a'), facetText(1.5), facetText(false)]).toEqual(['a', '1.5', 'false']);
  expect([facetText(''), facetText(null), facetText(undefined)]).toEqual([null, null, null]);
  expect([facetText('x'.repeat(101)), facetText([]), facetText({})]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a response without a value of its own has that of the prompt', () => {
  const source = { meta: { model: 'prompt' }, attributes: [{ model: 'own' }, {}] };
  expect(hasFacetValue(source, 'model', ['prompt'])).toBe(true);
  expect(hasFacetValue(source, 'model', ['own'])).toBe(true);
  const both = { meta: { model: 'prompt' }, attributes: [{ model: 'own' }] };
  expect(hasFacetValue(both, 'model', ['prompt'])).toBe(false);
  expect(hasFacetValue(both, 'meta.toString', ['x'])).toBe(false);
});
