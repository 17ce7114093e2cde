import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pearson, spearman } from './correlation';

const list = (...values: number[]) => Float64Array.from(values);
const pairs = fc.array(
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })),
  { maxLength: 40 },
);
const columns = (rows: readonly (readonly [number, number])[]) =>
  [list(...rows.map(([x]) => x)), list(...rows.map(([, y]) => y))] as const;

describe('correlation', () => {
  test('of known lists', () => {
    expect(pearson(list(1, 2, 3), list(2, 4, 6))).toBeCloseTo(1, 12);
    expect(pearson(list(1, 2, 3, 4), list(1, 3, 2, 4))).toBeCloseTo(0.8, 12);
    expect(spearman(list(1, 10, 100), list(3, 2, 1))).toBeCloseTo(-1, 12);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    expect(spearman(list(0, 5, 5, 9), list(1, 2, 3, 4))).toBeCloseTo(0.948683, 6);
  });

  test('is not there without spread or values', () => {
    expect(pearson(list(1, 1), list(1, 2))).toBeNull();
    expect(spearman(list(2, 2, 2), list(1, 2, 3))).toBeNull();
    expect(pearson(list(), list())).toBeNull();
    expect(pearson(list(1e200, -1e200), list(1e200, -1e200))).toBeNull();
  });

  test('lies between −1 and 1, is symmetric, and turns its sign with one list', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [xs, ys] = columns(rows);
        for (const correlate of [pearson, spearman]) {
          const r = correlate(xs, ys);
          if (r === null) continue;
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          expect(correlate(ys, xs)).toBeCloseTo(r, 9);
          const turned = xs.map((x) => -x);
          expect(correlate(turned, ys)).toBeCloseTo(-r, 9);
        }
      }),
    );
  });

  test('of ranks does not see a rising change of scale', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [xs, ys] = columns(rows);
        const risen = xs.map((x) => x ** 3 + 2 * x);
        expect(spearman(risen, ys)).toEqual(spearman(xs, ys));
      }),
    );
  });
});
