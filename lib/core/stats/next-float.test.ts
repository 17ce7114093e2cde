import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDown, nextUp } from './next-float';

test.each([
  [1, 1 + Number.EPSILON],
  [0, Number.MIN_VALUE],
  [-Number.MIN_VALUE, -0],
  [Number.MAX_VALUE, Number.POSITIVE_INFINITY],
])('above %d comes %d', (number, next) => expect(nextUp(number)).toBe(next));

test('up and down again is where one was, and nothing lies between', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const up = nextUp(number);
      expect(up).toBeGreaterThan(number);
      if (Number.isFinite(up)) expect(nextDown(up) + 0).toBe(number + 0);
      const middle = number / 2 + up / 2;
      if (Number.isFinite(up))
        expect(middle === number || middle === up || middle === 0).toBe(true);
    }),
  );
});
