import { expect, test } from 'vitest';
import { measureText } from './measure-text';

test('a plain sentence has none of the features', () => {
  expect(measureText('Tea is warm.', [])).toEqual({
    coverage: 1,
    hasExample: false,
    hasStructure: false,
    hedges: 0,
    repeats: 0,
    isCourteous: false,
    isRefusal: false,
    characters: 12,
  });
});

test('asked words count as whole words, letter case ignored', () => {
  expect(measureText('The Moon and 142 drops', ['moon', '42']).coverage).toBe(0.5);
  expect(measureText('سلام', ['سلام']).coverage).toBe(1);
});

test.each([
  ['First, boil. Second, wait.', true],
  ['Do this:\n1. Boil.\n2. Wait.', true],
  ['First, boil.', false],
  ['It took 1.5 hours.', false],
])('%j counts its points: %s', (text, expected) => {
  expect(measureText(text, []).hasStructure).toBe(expected);
});

test('hedges, repeats, courtesy and refusals are found', () => {
  const text = 'Perhaps it depends. Perhaps it depends. I am glad, but I cannot help with that.';
  expect(measureText(text, [])).toMatchObject({
    hedges: 3,
    repeats: 1,
    isCourteous: true,
    isRefusal: true,
  });
  expect(measureText('For instance, tea.', []).hasExample).toBe(true);
});
