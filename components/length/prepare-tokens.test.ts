import { expect, test } from 'vitest';
import type { TokenLengths } from '@/lib/core/views/length-view';
import { prepareTokens } from './prepare-tokens';

const lengths: TokenLengths = {
  tokenizer: 'small',
  seed: '7',
  pairs: 2000,
  usable: 60_000,
  meanPrompt: 36.8,
  meanChosen: 301.34,
  meanRejected: 261,
  limits: [
    { tokens: 128, same: 40, cut: 1800, chosenCut: 1700, rejectedCut: 1500 },
    { tokens: 1024, same: 1, cut: 60, chosenCut: 40, rejectedCut: 50 },
  ],
};

test('the usual limit has a sentence, every limit a row', () => {
  const { sentence, rows, over } = prepareTokens(lengths);
  expect(sentence).toBe(
    'Of the pairs, 3 % (60) are cut at 1,024 tokens, TRL’s max_length unless a run sets it, and < 0.1 % (1) are the same within them.',
  );
  expect(rows.map(({ limit, isUsual }) => [limit, isUsual])).toEqual([
    ['128', false],
    ['1,024', true],
  ]);
  expect(rows[0]).toMatchObject({
    same: '40',
    sameShare: '2 %',
    cut: '1,800',
    cutShare: '90 %',
    chosenShare: '85 %',
    rejectedShare: '75 %',
  });
  expect(over).toBe('over 2,000 of 60,000 usable pairs drawn by seed 7');
});

test('means share one number of decimals, and without pairs they are dashes', () => {
  expect(prepareTokens(lengths).facts.map(({ value }) => value)).toEqual(['37', '301', '261']);
  const empty = { ...lengths, pairs: 0, usable: 0, meanPrompt: null };
  expect(prepareTokens(empty).facts[0]?.value).toBe('–');
  expect(prepareTokens(empty).over).toBe('over all 0 usable pairs');
});
