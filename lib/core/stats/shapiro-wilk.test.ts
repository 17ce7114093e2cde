import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapiroWilk } from './shapiro-wilk';

const weights = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236];
const waves = Array.from({ length: 64 }, (_, i) => Number(Math.sin(i * 3).toFixed(6)));
const roots = Array.from({ length: 200 }, (_, i) => Number(Math.sqrt((i * 37) % 101).toFixed(6)));

test.each([
  ['three values', [1, 2, 4], 0.9642857142857142, 0.6368868450289689],
  ['four', [1, 2, 3, 9], 0.828025850166906, 0.16271248873286276],
  ['five', [0.1, 0.2, 0.25, 0.7, 0.9], 0.8721609729048585, 0.27528453422852145],
  ['seven', [-1, 0, 0.5, 2, 2.2, 3, 8], 0.8743040530946338, 0.20234150837554815],
  ['the weights of Shapiro and Wilk 1965', weights, 0.7888146948631716, 0.006703814061898823],
  ['ties', [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5], 0.872308738444062, 0.06991343723818125],
  ['sixty-four', waves, 0.8902411483023986, 3.498205059366719e-5],
  ['two hundred', roots, 0.9451211021312191, 6.567789416600065e-7],
])('%s: W and p are those of SciPy 1.17', (_, values, w, p) => {
  const found = shapiroWilk(Float64Array.from(values));
  expect(found?.w).toBeCloseTo(w, 6);
  expect((found?.p ?? Number.NaN) / p).toBeCloseTo(1, 3);
});

test.each([[[1, 2]], [[3, 3, 3, 3]], [[Number.NaN, 1, 2]], [[]]])(
  '%j cannot be tested',
  (values) => {
    expect(shapiroWilk(Float64Array.from(values))).toBeNull();
  },
);

test('neither order, scale, place nor unscored responses change the p-value', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(values, (given) => {
      const found = shapiroWilk(Float64Array.from(given));
      fc.pre(found !== null);
      expect(found?.p).toBeGreaterThanOrEqual(0);
      expect(found?.p).toBeLessThanOrEqual(1);
      const moved = given.toReversed().map((value) => value * 4 - 8);
      const again = shapiroWilk(Float64Array.from([...moved, Number.NaN]));
      expect(again?.p).toBeCloseTo(found?.p ?? Number.NaN, 9);
    }),
  );
});
