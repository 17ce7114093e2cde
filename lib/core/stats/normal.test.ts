import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile, normalUpperTail } from './normal';

test.each([
  [1e-300, -37.0470962993612],
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.0749, -1.4402382675279635],
  [0.3, -0.5244005127080409],
  [0.5, 0],
  [0.8, 0.8416212335729143],
  [0.999, 3.090232306167813],
])('the quantile of %d is %d, as SciPy 1.17 has it', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test.each([
  [-2, 0.9772498680518208],
  [0, 0.5],
  [0.5, 0.3085375387259869],
  [2.9, 0.0018658133003840375],
  [3.1, 0.0009676032132183563],
  [6, 9.865876450376946e-10],
  [20, 2.7536241186061556e-89],
])('the share above %d is %d, as SciPy 1.17 has it', (z, p) => {
  expect(normalUpperTail(z) / p).toBeCloseTo(1, 10);
});

test('quantile and share undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
      expect(normalQuantile(normalUpperTail(z))).toBeCloseTo(-z, 6);
    }),
  );
});
