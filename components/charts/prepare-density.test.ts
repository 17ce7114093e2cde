import { expect, test } from 'vitest';
import { densityCsv, densityLegend, prepareDensity } from './prepare-density';

const plane = {
  x: { start: 0, step: 1, count: 2 },
  y: { start: 10, step: 5, count: 2 },
  counts: [1, 0, 4, 9],
  total: 14,
};
const words = { x: 'μ', y: 'σ', shortX: 'μ', shortY: 'σ', noun: 'prompt', nouns: 'prompts' };

test('cells that hold something are shaded by the root of their count', () => {
  const { cells } = prepareDensity(plane, words);
  expect(cells.map(({ column, row, count, shade }) => [column, row, count, shade])).toEqual([
    [0, 0, 1, 3],
    [0, 1, 4, 6],
    [1, 1, 9, 8],
  ]);
  expect(cells[2]).toMatchObject({ left: 0.5, bottom: 0.5, width: 0.5, height: 0.5 });
});

test('every cell has a sentence, an empty one too', () => {
  const { sentence } = prepareDensity(plane, words);
  expect(sentence(0, 1)).toMatch(/^μ 0 to 1, σ 15 to 20: 4 prompts, 29(\.0)? %|28\.6 %/);
  expect(sentence(1, 0)).toMatch(/: 0 prompts/);
});

test('cells outside a filter of either quantity are marked', () => {
  const { cells } = prepareDensity(plane, words, { x: [{ from: 1, to: 2 }], y: [] });
  expect(cells.map((cell) => cell.inFilter)).toEqual([false, false, true]);
});

test('the CSV has a line for each cell that holds something', () => {
  expect(densityCsv(prepareDensity(plane, words)).split('\n')[3]).toBe('1,2,15,20,9');
});

test('the legend names the shades in use by the fewest each stands for', () => {
  const texts = (most: number) =>
    densityLegend(most)
      .map((step) => step.text)
      .join(' ');
  expect(texts(81)).toBe('1 4 9 16 25 36 49 64');
  expect(texts(1)).toBe('1');
  expect(texts(3)).toBe('1 2 3');
});
