import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SetPair, SetTally } from './set-tally';

const pairOf = (contrast: number): SetPair => ({
  ...{ prefixCharacters: 10, prefixRatio: 0.5, prefixWords: 2, prefixWordRatio: 0.25 },
  contrast,
  quality: contrast + 1,
});
const side = fc.record({
  pairs: fc.array(fc.integer({ min: 0, max: 6 }).map(pairOf), { maxLength: 5 }),
  tokens: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
});

test('of each prompt both sets have as many pairs as the recipe with fewer gives, the first ones', () => {
  const tally = new SetTally();
  tally.add(
    { pairs: [1, 2, 3].map(pairOf), tokens: 100 },
    { pairs: [5].map(pairOf), tokens: 300 },
    4,
  );
  tally.add({ pairs: [4].map(pairOf), tokens: 100 }, { pairs: [], tokens: 100 }, 6);
  expect(tally.result()).toMatchObject({
    ...{ looked: 2, prompts: 1, pairs: 1 },
    a: {
      ...{ contrast: 1, quality: 2, difficulty: 4 },
      all: { prompts: 2, pairs: 4, tokens: 200, pairsPerThousand: 20 },
    },
    b: {
      ...{ contrast: 5, quality: 6, difficulty: 4 },
      all: { prompts: 1, pairs: 1, tokens: 400, pairsPerThousand: 2.5 },
    },
  });
});

test('sets are equal whatever the recipes give, and a yield is known only where all tokens are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side)), (prompts) => {
      const tally = new SetTally();
      for (const [a, b] of prompts) tally.add(a, b, null);
      const { pairs, looked, a, b } = tally.result();
      const sizes = prompts.map(([one, other]) => Math.min(one.pairs.length, other.pairs.length));
      expect(pairs).toBe(sizes.reduce((sum, size) => sum + size, 0));
      expect(looked).toBe(prompts.length);
      expect(a.difficulty).toBeNull();
      expect([a.contrast === null, b.contrast === null]).toEqual([pairs === 0, pairs === 0]);
      expect(a.all.tokens === null).toBe(prompts.some(([one]) => one.tokens === null));
    }),
  );
});
