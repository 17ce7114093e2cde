import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDown } from '@/lib/core/stats/next-float';
import { mergeRanges } from './merge-ranges';

const end = fc.option(fc.integer({ min: -9, max: 9 }));
const range = fc
  .tuple(end, end)
  .map(([a, b]) =>
    a !== null && b !== null ? { from: Math.min(a, b), to: Math.max(a, b) } : { from: a, to: b },
  );
const holds = (ranges: readonly { from: number | null; to: number | null }[], value: number) =>
  ranges.some(({ from, to }) => value >= (from ?? -Infinity) && value <= (to ?? Infinity));

test('merged ranges hold the same numbers, lie apart and ascend', () => {
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const merged = mergeRanges(ranges);
      for (let value = -10; value <= 10; value += 0.5) {
        expect(holds(merged, value)).toBe(holds(ranges, value));
      }
      merged.slice(1).forEach((next, i) => {
        expect(next.from ?? Number.NaN).toBeGreaterThan(merged[i]?.to ?? Number.NaN);
      });
      expect(mergeRanges(merged)).toEqual(merged);
    }),
  );
});

test('neighbouring bins become one range', () => {
  expect(
    mergeRanges([
      { from: 2, to: 3 },
      { from: 1, to: 2 },
      { from: 5, to: null },
    ]),
  ).toEqual([
    { from: 1, to: 3 },
    { from: 5, to: null },
  ]);
});

test('a range up to below a number and one from it on become one', () => {
  expect(
    mergeRanges([
      { from: 1, to: nextDown(1.25) },
      { from: 1.25, to: nextDown(1.5) },
    ]),
  ).toEqual([{ from: 1, to: nextDown(1.5) }]);
});
