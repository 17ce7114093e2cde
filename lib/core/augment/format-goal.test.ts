import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatGoal } from './format-goal';

test.each([
  [8, '8'],
  [7.5, '7.5'],
  [-0, '0'],
  [-2, '-2'],
  [1.0000003, '1.0000003'],
  [0.1 + 0.2, '0.30000000000000004'],
  [1e-7, '0.0000001'],
  [-1.25e-9, '-0.00000000125'],
  [1e21, '1000000000000000000000'],
])('%d is written as %s', (reward, text) => {
  expect(formatGoal(reward)).toBe(text);
});

test('every reward is written in full, so that it can be read back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (reward) => {
      const text = formatGoal(reward);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(reward + 0);
    }),
  );
});
