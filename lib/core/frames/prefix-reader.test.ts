import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_PICK } from '@/lib/core/rewards/pair-outcome';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import { sharedPrefix, sharedWords } from '@/lib/core/text/shared-prefix';
import { frameOf } from '@/test/frame-of';
import { PREFIX_FIELDS, prefixReader } from './prefix-reader';

const text = fc
  .array(fc.constantFrom('a', 'the ', 'tea ', '😀', '\n', ' '), { maxLength: 30 })
  .map((parts) => parts.join(''));
const response = fc.record({ reward: fc.integer({ min: 0, max: 9 }), text });

test('all four measures of every pairing are those of its two texts', () => {
  fc.assert(
    fc.property(fc.array(response, { minLength: 2, maxLength: 6 }), (responses) => {
      const rewards = responses.map(({ reward }) => reward);
      const textOf = (i: number) => responses[i]?.text ?? '';
      const frame = frameOf([rewards], 'population', textOf);
      for (const pairing of PAIRINGS) {
        const [a, b] = [pairing.chosenIndex, pairing.rejectedIndex].map((i) => frame.pickIndex[i]);
        if (a === undefined || b === undefined || a === NO_PICK) return;
        const characters = sharedPrefix(textOf(a), textOf(b));
        const words = sharedWords(textOf(a), textOf(b));
        const read = PREFIX_FIELDS.map((field) => prefixReader(frame, pairing, field)(0));
        expect(read).toEqual([
          Math.fround(characters.ratio),
          characters.characters,
          words.words,
          words.ratio,
        ]);
      }
    }),
  );
});

test('a skipped prompt has none of them', () => {
  const frame = frameOf([[1, 1]]);
  for (const pairing of PAIRINGS) {
    for (const field of PREFIX_FIELDS) expect(prefixReader(frame, pairing, field)(0)).toBeNaN();
  }
});

test('characters are exact in long texts', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(200_000), (shared, rest) => {
      const start = 'x'.repeat(shared);
      const texts = [`${start}a`, `${start}b${'c'.repeat(rest)}`];
      const frame = frameOf([[0, 1]], 'population', (i) => texts[i] ?? '');
      const [pairing] = PAIRINGS;
      if (!pairing) throw new Error('there are 21 pairings');
      expect(prefixReader(frame, pairing, 'shared_prefix_characters')(0)).toBe(shared);
    }),
    { numRuns: 30 },
  );
});
