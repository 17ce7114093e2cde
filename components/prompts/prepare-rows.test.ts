import { expect, test } from 'vitest';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import { USUAL_COLUMNS } from '@/lib/core/views/table-column';
import { prepareRows } from './prepare-rows';

const row = (parts: Partial<PromptRow>): PromptRow => ({
  ordinal: 0,
  promptId: 'p',
  text: 'What?',
  total: 16,
  n: 16,
  mu: 1.5,
  sigma: 0.5,
  min: 1,
  max: 2,
  range: 1,
  skewness: 0,
  normality: 0.5,
  length: 5,
  response_length: 20,
  duplicates: 0,
  outcome: 'usable',
  margin: 1,
  shared_prefix: 0.25,
  shared_prefix_characters: 5,
  shared_prefix_words: 1,
  shared_prefix_word_ratio: 0.5,
  override: null,
  tags: [],
  hasNote: false,
  match: null,
  models: { names: [], count: 0 },
  strip: [],
  ...parts,
});

test('two different values of a column never read the same', () => {
  const [a, b] = prepareRows([row({ min: 1.0000003 }), row({ min: 1.0000976 })], ['min']);
  expect([a?.texts.min, b?.texts.min]).toEqual(['1.0000', '1.0001']);
});

test('numbers that a column cannot hold are in scientific form, whole numbers too', () => {
  const rows = [row({ mu: 333_333_333_333, n: 1_000 }), row({ mu: -2, n: 2 })];
  const texts = (widths = {}) => prepareRows(rows, ['mu', 'n'], widths).map((one) => one.texts);
  expect(texts()).toEqual([
    { mu: '3.33e11', n: '1,000' },
    { mu: '−2.00e0', n: '2' },
  ]);
  expect(texts({ mu: 200 })[0]?.mu).toBe('333,333,333,333');
  expect(prepareRows([row({ mu: 123_456_789 })], ['mu'], { mu: 48 })[0]?.texts.mu).toBe(
    '123,456,789',
  );
});

test('what does not exist is a dash', () => {
  const [only] = prepareRows([row({ mu: null, margin: null, n: 0 })], USUAL_COLUMNS);
  expect([only?.texts.mu, only?.texts.margin, only?.texts.n]).toEqual(['–', '–', '0']);
});
