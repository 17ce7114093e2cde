import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifferentToken } from './first-different-token';

test.each([
  [[1, 2, 3], [1, 2, 4], 2],
  [[1, 2], [1, 2, 4], 2],
  [[1], [2], 0],
  [[], [7], 0],
  [[1, 2], [1, 2], Number.POSITIVE_INFINITY],
  [[], [], Number.POSITIVE_INFINITY],
])('%j and %j differ at %d', (first, second, expected) => {
  expect(firstDifferentToken(first, second)).toBe(expected);
  expect(firstDifferentToken(second, first)).toBe(expected);
});

test('up to that place the lists are the same, and not one further', () => {
  const list = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (first, second) => {
      const at = firstDifferentToken(first, second);
      expect(first.slice(0, at)).toEqual(second.slice(0, at));
      if (Number.isFinite(at)) expect(first.slice(0, at + 1)).not.toEqual(second.slice(0, at + 1));
    }),
  );
});
