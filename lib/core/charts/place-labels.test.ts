import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './place-labels';

const label = (x: number, width = 60) => ({ text: `at ${x}`, x, width });

test('labels with room stay in one row, centred, inside the ends', () => {
  const placed = placeLabels([label(0), label(150), label(300)], 300);
  expect(placed.map((p) => [p.left, p.row])).toEqual([
    [0, 0],
    [120, 0],
    [240, 0],
  ]);
});

test('near labels are staggered', () => {
  const placed = placeLabels([label(100), label(120), label(140)], 400);
  expect(new Set(placed.map((p) => p.row)).size).toBe(3);
});

test('no two labels overlap, whatever their places', () => {
  const wishes = fc.array(
    fc.record({
      text: fc.constant('x'),
      x: fc.integer({ min: 0, max: 320 }),
      width: fc.integer({ min: 10, max: 90 }),
    }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(wishes, (list) => {
      const placed = placeLabels(list, 320);
      for (const [i, a] of placed.entries()) {
        for (const b of placed.slice(i + 1)) {
          const apart = a.left + a.width <= b.left || b.left + b.width <= a.left;
          expect(a.row !== b.row || apart).toBe(true);
        }
      }
    }),
  );
});

test('no row is left empty', () => {
  const placed = placeLabels([label(1), label(5), label(9)], 300);
  expect(placed.map((p) => p.row)).toEqual([0, 1, 2]);
});
