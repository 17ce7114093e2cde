import { expect, test } from 'vitest';
import { datasetPath, editQuery, withQuery } from './edit-query';

test('sets, replaces and removes what is named and keeps the rest', () => {
  expect(editQuery('q=tea&mu=1..2', { mu: '0..', q: null, sd: 'sample' })).toBe('mu=0..&sd=sample');
});

test('no query, no question mark', () => {
  expect([withQuery('/a', ''), withQuery('/a', 'b=1')]).toEqual(['/a', '/a?b=1']);
});

test('names are encoded', () => {
  expect(datasetPath('a b/c', 'prompts')).toBe('/datasets/a%20b%2Fc/prompts');
});
