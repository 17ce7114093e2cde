import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binColumn, countBins, countCells } from './binned-column';
import { histogramOf, niceBins } from './histogram';
import { addToPlane, newPlane } from './plane-counts';

const value = fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.constant(Number.NaN));
const rows = fc.array(fc.tuple(value, value, fc.boolean()), { maxLength: 30 });

test('prompts binned beforehand are counted as their values are', () => {
  fc.assert(
    fc.property(rows, (prompts) => {
      const read = (column: 0 | 1) => (prompt: number) => prompts[prompt]?.[column] ?? Number.NaN;
      const shown = [...prompts.keys()].filter((prompt) => prompts[prompt]?.[2]);
      const x = binColumn(prompts.length, read(0), niceBins, 40);
      const y = binColumn(prompts.length, read(1), niceBins, 24);
      if (x) {
        expect(countBins(x, Uint32Array.from(shown))).toEqual(
          histogramOf(x.bins, shown.map(read(0))),
        );
      } else expect(prompts.every(([first]) => Number.isNaN(first))).toBe(true);
      if (!x || !y) return;
      const plane = newPlane(x.bins, y.bins);
      for (const prompt of shown) addToPlane(plane, read(0)(prompt), read(1)(prompt));
      expect(countCells(x, y, Uint32Array.from(shown))).toEqual(plane);
    }),
  );
});
