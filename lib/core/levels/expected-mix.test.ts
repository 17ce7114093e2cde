import { expect, test } from 'vitest';
import { expectedMix } from './expected-mix';

const cell = (chosen: number, difficulty: number | null, prompts: number) => ({
  ...{ chosen, rejected: 0, difficulty, prompts },
  ...{ pairs: 9 * prompts, capped: 2 * prompts },
});
const part = (chosen: number, difficulty: number | null, weight: number) => ({
  ...{ chosen, rejected: 0, difficulty, weight },
});

test('parts for the same difficulty share its prompts by weight, those of another one do not', () => {
  const cells = [cell(3, 4, 100), cell(2, 4, 60), cell(3, 5, 10)];
  const mix = expectedMix(cells, [part(3, 4, 3), part(2, 4, 1), part(3, 5, 7)]);
  expect(mix.map(({ prompts }) => prompts)).toEqual([75, 15, 10]);
  expect(mix.map(({ pairs }) => pairs)).toEqual([150, 30, 20]);
});

test('a part without pairs takes its share of the draws and gives nothing', () => {
  const mix = expectedMix([cell(3, null, 100)], [part(3, null, 1), part(9, null, 1)]);
  expect(mix.map(({ prompts }) => prompts)).toEqual([50, 0]);
});
