import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeParts } from './take-parts';

const join = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

test('takes whole parts, and the beginning of the last one', () => {
  const parts = [
    { text: 'abc', look: 'dim' },
    { text: 'def', look: 'plain' },
    { text: 'ghi', look: 'plain' },
  ] as const;
  expect(takeParts(parts, 4)).toEqual([
    { text: 'abc', look: 'dim' },
    { text: 'd', look: 'plain' },
  ]);
});

test('what is taken is always a beginning, well formed, at most one unit shorter than asked', () => {
  const part = fc.record({
    text: fc.string({ unit: 'binary' }),
    look: fc.constant('plain' as const),
  });
  fc.assert(
    fc.property(fc.array(part), fc.nat(50), (parts, most) => {
      const whole = join(parts);
      const taken = join(takeParts(parts, most));
      expect(whole.startsWith(taken)).toBe(true);
      expect(taken.isWellFormed()).toBe(true);
      expect(taken.length).toBeGreaterThanOrEqual(Math.min(most, whole.length) - 1);
      expect(taken.length).toBeLessThanOrEqual(most);
    }),
  );
});
