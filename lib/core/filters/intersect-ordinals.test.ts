import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersectOrdinals } from './intersect-ordinals';

const ordinals = fc
  .uniqueArray(fc.nat(30))
  .map((list) => Uint32Array.from(list).sort((a, b) => a - b));

test('what is in both lists, ascending; null stands for all', () => {
  fc.assert(
    fc.property(fc.option(ordinals), fc.option(ordinals), (a, b) => {
      const both = intersectOrdinals(a, b);
      if (!a || !b) expect(both).toBe(a ?? b);
      else expect([...(both ?? [])]).toEqual([...a].filter((ordinal) => b.includes(ordinal)));
    }),
  );
});
