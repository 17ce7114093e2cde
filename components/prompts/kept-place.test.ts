import { expect, test } from 'vitest';
import { topWithRow } from './kept-place';

test('the table comes back to where it was where the row is in sight there', () => {
  expect(topWithRow(1000, 30, 40, 500)).toBe(1000);
  expect(topWithRow(0, 0, 40, 500)).toBe(0);
});

test('a row that one walked to comes to the middle', () => {
  expect(topWithRow(0, 100, 40, 500)).toBe(3770);
  expect(topWithRow(4000, 3, 40, 500)).toBe(0);
});
