import { expect, test } from 'vitest';
import { PrefixTally } from './prefix-tally';

test('characters and words, as they are and as shares, are means over the pairs', () => {
  const tally = new PrefixTally();
  tally.add('one two', 'one six');
  tally.add('same', 'same');
  expect(tally.result(2)).toMatchObject({
    ...{ prompts: 2, pairs: 2, meanCharacters: 4, meanWords: 1 },
    meanRatio: (4 / 7 + 1) / 2,
    meanWordRatio: 0.75,
    ratios: { total: 2 },
  });
  expect(new PrefixTally().result(0)).toBeNull();
});
