import { expect, test } from 'vitest';
import { chosenWords, prepareBeginnings } from './prepare-beginnings';

const beginnings = {
  seed: '1',
  pairs: 2000,
  usable: 59_000,
  same: [
    { words: 16, pairs: 120 },
    { words: 64, pairs: 1 },
  ],
};

test('each number of words has its pairs, the chosen one a sentence', () => {
  const { rows, sentence, over } = prepareBeginnings(beginnings, 16);
  expect(rows).toEqual([
    { words: 16, pairs: '120', share: '6 %', part: 0.06 },
    { words: 64, pairs: '1', share: '< 0.1 %', part: 0.0005 },
  ]);
  expect(sentence).toBe('6 % of the pairs (120) are the same within their first 16 words.');
  expect(over).toBe('over 2,000 of 59,000 usable pairs drawn by seed 1');
});

test('without pairs nothing is divided', () => {
  const none = { ...beginnings, pairs: 0, usable: 0, same: [{ words: 64, pairs: 0 }] };
  expect(prepareBeginnings(none, 64)).toMatchObject({
    rows: [{ share: '–', part: 0 }],
    over: 'over all 0 usable pairs',
  });
});

test.each([
  ['16', 16],
  [null, 64],
  ['17', 64],
  ['many', 64],
])('the address %j asks for %d words', (text, words) =>
  expect(chosenWords(text, beginnings)).toBe(words),
);
