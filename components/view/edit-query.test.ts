import { expect, test } from 'vitest';
import { datasetPath, editQuery, withQuery } from './edit-query';

test('sets, replaces and removes what is named and keeps the rest', () => {
  expect(editQuery('q=tea&mu=1..2', { mu: '0..', q: null, sd: 'sample' })).toBe('mu=0..&sd=sample');
});

test('a star removes all parameters of a kind before others are set', () => {
  expect(
    editQuery('reward=a&reward.a=1..&reward.b=2..', { 'reward.c': '3..', 'reward.*': null }),
  ).toBe('reward=a&reward.c=3..');
});

test('no query, no question mark', () => {
  expect([withQuery('/a', ''), withQuery('/a', 'b=1')]).toEqual(['/a', '/a?b=1']);
});

test('names are encoded', () => {
  expect(datasetPath('a b/c', 'prompts')).toBe('/datasets/a%20b%2Fc/prompts');
  expect(datasetPath('a.json')).toBe('/datasets/a%2Ejson');
});
