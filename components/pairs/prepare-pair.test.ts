import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAtPrefix } from './prepare-pair';

test('both texts are cut where they begin to differ', () => {
  expect(splitAtPrefix('Some famous actors', 'Some actors', false)).toEqual([
    { prefix: 'Some ', rest: 'famous actors', hidden: 0 },
    { prefix: 'Some ', rest: 'actors', hidden: 0 },
  ]);
});

test('a surrogate pair is never cut', () => {
  const [a] = splitAtPrefix('x😀', 'x😁', false);
  expect(a).toEqual({ prefix: 'x', rest: '😀', hidden: 0 });
});

test('of a long beginning its end stays in sight', () => {
  const same = 'a'.repeat(1000);
  const [left] = splitAtPrefix(`${same}b`, `${same}c`, true);
  expect([left.hidden, left.prefix.length, left.rest]).toEqual([840, 160, 'b']);
});

test('nothing is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (start, a, b) => {
      const [left, right] = splitAtPrefix(start + a, start + b, false);
      expect(left.prefix + left.rest).toBe(start + a);
      expect(right.prefix + right.rest).toBe(start + b);
    }),
  );
});
