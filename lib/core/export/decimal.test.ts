import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from './decimal';

test.each([
  [5, '5.0'],
  [-0, '0.0'],
  [0.5, '0.5'],
  [1e21, '1e+21'],
  [-3e-7, '-3e-7'],
])('%d is %s', (value, text) => {
  expect(decimal(value)).toBe(text);
});

test('never reads as an integer, and reads back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      expect(decimal(value)).toMatch(/[.e]/);
      expect(JSON.parse(decimal(value))).toBe(value + 0);
    }),
  );
});
