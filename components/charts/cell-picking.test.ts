import { expect, test } from 'vitest';
import { moveCell, pickedSpan } from './cell-picking';

test.each([
  ['ArrowRight', { column: 3, row: 1 }],
  ['ArrowUp', { column: 2, row: 2 }],
  ['ArrowDown', { column: 2, row: 0 }],
  ['End', { column: 4, row: 1 }],
  ['PageUp', { column: 2, row: 2 }],
])('%s moves to %j and stays inside', (key, cell) => {
  expect(moveCell(key, { column: 2, row: 1 }, 5, 3)).toEqual(cell);
  expect(moveCell(key, { column: 4, row: 2 }, 5, 3)).toMatchObject({
    column: expect.toSatisfy((at: number) => at >= 0 && at < 5),
    row: expect.toSatisfy((at: number) => at >= 0 && at < 3),
  });
});

test('other keys move nothing', () =>
  expect(moveCell('x', { column: 0, row: 0 }, 2, 2)).toBeNull());

test('a block may be picked from any corner', () => {
  expect(pickedSpan({ column: 1, row: 5, fromColumn: 4, fromRow: 2 })).toEqual({
    columns: [1, 4],
    rows: [2, 5],
  });
});
