import { expect, test } from 'vitest';
import { moveIndex, pickedEnds, pointedIndex } from './bin-picking';

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 0, 0],
  ['End', 2, 9],
  ['Home', 2, 0],
  ['Tab', 2, null],
])('%s at %d of 10 moves to %j', (key, at, next) => expect(moveIndex(key, at, 10)).toBe(next));

test('a span has its ends in order', () => {
  expect([pickedEnds({ at: 2, anchor: 5 }), pickedEnds({ at: 5, anchor: 2 })]).toEqual([
    [2, 5],
    [2, 5],
  ]);
});

test('the pointer stays inside', () => {
  expect([-0.1, 0, 0.55, 1].map((share) => pointedIndex(share, 10))).toEqual([0, 0, 5, 9]);
});
