import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumCounts } from './sum-counts';

test('few prompts or many, the counts are those of the prompts shown', () => {
  const rows = fc.array(fc.tuple(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), fc.boolean()), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (prompts) => {
      const counts = Uint16Array.from(prompts.flatMap(([row]) => row));
      const shown = [...prompts.keys()].filter((prompt) => prompts[prompt]?.[1]);
      const bins = { start: 0, step: 1, count: 3 };
      const sums = [0, 1, 2].map((bin) =>
        shown.reduce((sum, prompt) => sum + (counts[3 * prompt + bin] ?? 0), 0),
      );
      expect(sumCounts(bins, counts, Uint32Array.from(shown))).toEqual({
        bins,
        counts: sums,
        total: sums.reduce((a, b) => a + b, 0),
      });
    }),
  );
});

test('no bins, no counts', () => {
  const bins = { start: 0, step: 1, count: 0 };
  expect(sumCounts(bins, new Uint16Array(), Uint32Array.of(0, 1)).total).toBe(0);
});
