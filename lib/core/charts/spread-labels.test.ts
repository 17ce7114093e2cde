import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels';

test('labels with room stay where they wish to be', () => {
  expect(spreadLabels([80, 10, 40], 100, 12)).toEqual([80, 10, 40]);
});

test('equal wishes stand below each other in their order, at the end above each other', () => {
  expect(spreadLabels([50, 50, 50], 100, 12)).toEqual([50, 62, 74]);
  expect(spreadLabels([100, 100], 100, 12)).toEqual([88, 100]);
});

test('no two labels are nearer than the gap, and all are inside where they fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 30 }),
      (wishes, gap) => {
        const places = spreadLabels(wishes, 200, gap).sort((a, b) => a - b);
        for (let i = 1; i < places.length; i++) {
          expect((places[i] ?? 0) - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
        }
        expect(places[0]).toBeGreaterThanOrEqual(-1e-9);
        if ((wishes.length - 1) * gap <= 200) expect(places.at(-1)).toBeLessThanOrEqual(200 + 1e-9);
      },
    ),
  );
});
