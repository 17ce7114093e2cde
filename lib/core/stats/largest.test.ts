import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest } from './largest';

test('agrees with sorting, whatever the values', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(value), fc.integer({ min: 1, max: 5 }), (values, most) => {
      const sorted = values
        .map((one, item) => ({ item, value: one }))
        .filter((one) => !Number.isNaN(one.value))
        .sort((a, b) => b.value - a.value || a.item - b.item);
      const found = largest([...values.keys()], most, (item) => values[item] ?? Number.NaN);
      expect(found).toEqual(sorted.slice(0, most));
    }),
  );
});
