import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kendall } from './kendall';

const list = (...values: number[]) => Float64Array.from(values);

test.each([
  ['the same order', list(1, 2, 3, 4), list(10, 20, 30, 40), 1],
  ['the opposite order', list(1, 2, 3, 4), list(4, 3, 2, 1), -1],
  // The example of scipy.stats.kendalltau.
  ['ties in both lists', list(12, 2, 1, 12, 2), list(1, 4, 7, 1, 0), -0.4714045207910316],
  // Also scipy's: 11 pairs alike, 2 the other way, 17 of 21 differ in x and 18 in y.
  ['more ties', list(1, 2, 2, 3, 3, 3, 4), list(1, 3, 2, 2, 4, 4, 3), 9 / Math.sqrt(17 * 18)],
])('τ-b of %s', (_, xs, ys, tau) => expect(kendall(xs, ys)).toBeCloseTo(tau, 12));

test.each([
  ['one value', list(1), list(2)],
  ['no value', list(), list()],
  ['equal values', list(1, 1, 1), list(1, 2, 3)],
])('%s has none', (_, xs, ys) => expect(kendall(xs, ys)).toBeNull());

test('it is what counting all pairs gives, the same both ways round, and follows order alone', () => {
  const value = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 40 }), (pairs) => {
      const xs = Float64Array.from(pairs, ([x]) => x);
      const ys = Float64Array.from(pairs, ([, y]) => y);
      const tau = kendall(xs, ys);
      const counted = byPairs(xs, ys);
      if (counted === null) expect(tau).toBeNull();
      else expect(tau).toBeCloseTo(counted, 12);
      expect(kendall(ys, xs)).toBe(tau);
      expect(
        kendall(
          xs.map((x) => x ** 3),
          ys,
        ),
      ).toBe(tau);
    }),
  );
});

function byPairs(xs: Float64Array, ys: Float64Array): number | null {
  let [sum, differX, differY] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    for (let j = 0; j < i; j++) {
      const dx = Math.sign(x - (xs[j] ?? 0));
      const dy = Math.sign((ys[i] ?? 0) - (ys[j] ?? 0));
      sum += dx * dy;
      differX += dx * dx;
      differY += dy * dy;
    }
  }
  return differX === 0 || differY === 0 ? null : sum / Math.sqrt(differX * differY);
}
