import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeLines, takeParts } from './take-parts';

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

test('the lines that are shown are taken, and no more than they can hold', () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => ({ text: `row ${i}\n`, look: 'plain' }) as const,
  );
  expect(join(takeLines(rows, 6))).toBe(join(rows.slice(0, 7)).trimEnd());
  const run = { text: 'x'.repeat(20_000), look: 'plain' } as const;
  expect(join(takeLines([run], 6))).toHaveLength(1440);
  expect(takeLines(rows.slice(0, 3), 6)).toEqual(rows.slice(0, 3));
});
