import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramOf, niceBins } from '@/lib/core/stats/histogram';
import { binPath } from './bin-path';
import { prepareHistogram } from './prepare-histogram';

const WORDS = { quantity: 'reward', noun: 'response', nouns: 'responses' };
const PLOT = { left: 10, top: 20, width: 100, height: 50 };

test('bars stand from edge to edge on the axis, a pixel apart', () => {
  const { bins } = prepareHistogram(histogramOf(niceBins(0, 2, 2), [0.5, 1.2, 1.5]), WORDS);
  expect(binPath(bins, PLOT, [0, 2], 2)).toBe('M10.5 70v-25h49v25zM60.5 70v-50h49v50z');
});

test('a bin without a count has no bar, and one count among many is seen', () => {
  const values = [0.5, ...Array<number>(100_000).fill(2.5)];
  const { bins } = prepareHistogram(histogramOf(niceBins(0, 3, 3), values), WORDS);
  const path = binPath(bins, PLOT, [0, 3], 100_000);
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path).toContain('v-1.5h');
});

test('no bar leaves the plot', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
      (values) => {
        const low = Math.min(...values);
        const high = Math.max(...values);
        const prepared = prepareHistogram(histogramOf(niceBins(low, high, 64), values), WORDS);
        const path = binPath(prepared.bins, PLOT, prepared.domain, prepared.countMax);
        for (const [, left, height, width] of path.matchAll(/M(\S+) 70v-(\S+)h(\S+)v/g)) {
          expect(Number(left)).toBeGreaterThanOrEqual(PLOT.left);
          expect(Number(left) + Number(width)).toBeLessThanOrEqual(PLOT.left + PLOT.width + 0.51);
          expect(Number(height)).toBeLessThanOrEqual(PLOT.height);
        }
        expect(path.match(/M/g)).toHaveLength(prepared.bins.filter((bin) => bin.count > 0).length);
      },
    ),
  );
});
