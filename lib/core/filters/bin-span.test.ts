import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binEdge, binIndex, niceBins } from '@/lib/core/stats/histogram';
import { nextDown, nextUp } from '@/lib/core/stats/next-float';
import { binSpan } from './bin-span';
import { isWithin } from './is-within';

const end = fc.double({ min: -100, max: 100, noNaN: true });

test('a span of bins holds exactly the numbers that these bins count', () => {
  fc.assert(
    fc.property(end, end, fc.nat(63), fc.nat(63), fc.nat(63), (a, b, one, other, near) => {
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const bins = niceBins(low, high, 64);
      const first = Math.min(one, other) % bins.count;
      const last = Math.max(first, Math.max(one, other) % bins.count);
      const span = binSpan(bins, first, last);
      const edge = binEdge(bins, near % (bins.count + 1));
      for (const value of [low, high, edge, nextDown(edge), nextUp(edge)]) {
        if (value < low || value > high) continue;
        const index = binIndex(bins, value);
        expect(isWithin(value, span)).toBe(index >= first && index <= last);
      }
    }),
  );
});

test('the outermost bins are open, and all of them begin at the first edge', () => {
  const bins = { start: 0, step: 0.1, count: 10 };
  expect(binSpan(bins, 0, 2)).toEqual({ from: null, to: nextDown(0.3) });
  expect(binSpan(bins, 3, 3)).toEqual({ from: 0.3, to: nextDown(0.4) });
  expect(binSpan(bins, 3, 9)).toEqual({ from: 0.3, to: null });
  expect(binSpan(bins, 0, 9)).toEqual({ from: 0, to: null });
});
