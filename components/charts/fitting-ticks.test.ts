import { expect, test } from 'vitest';
import { fittingTicks } from './fitting-ticks';

const TICKS = [0, 1, 2, 3, 4].map((value) => ({ value, text: `0.00000${value}` }));

test('all ticks stand where there is room', () => {
  expect(fittingTicks(TICKS, [0, 4], 400)).toEqual(TICKS);
});

test('where texts would touch, the first one stays', () => {
  expect(fittingTicks(TICKS, [0, 4], 150).map((tick) => tick.value)).toEqual([0, 2, 4]);
});

test('an axis without length has its one tick', () => {
  expect(fittingTicks(TICKS.slice(0, 1), [0, 0], 100)).toHaveLength(1);
});
