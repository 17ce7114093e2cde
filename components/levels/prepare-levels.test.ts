import { expect, test } from 'vitest';
import type { LevelGrid } from '@/lib/core/views/levels-view';
import { levelLines, moveInLevels, prepareLevels, toggleLevels } from './prepare-levels';

const cell = (chosen: number, rejected: number, difficulty: number, pairs: number) => ({
  ...{ chosen, rejected, difficulty },
  ...{ pairs, capped: pairs, prompts: 2 },
});
const grid: LevelGrid = {
  levels: [0, 1, 2],
  responses: [4, 4, 4],
  cells: [cell(2, 0, 3, 10), cell(2, 0, 4, 20), cell(1, 0, 3, 5)],
  hasDifficulty: true,
  choice: [{ chosen: 2, rejected: 0 }],
  chosen: { pairs: 30, capped: 8, prompts: 4 },
  steps: [],
};

test('a place holds the pairs of all difficulties, and there is none where chosen is not above rejected', () => {
  const { columns, rows } = prepareLevels(grid);
  expect(columns).toEqual([0, 1]);
  expect(rows.map(({ level }) => level)).toEqual([2, 1]);
  const [top, low] = rows;
  expect(top?.cells[0]).toMatchObject({
    ...{ pairs: '30', prompts: '4', isChosen: true, shade: 8 },
    sentence: 'chosen 2, rejected 0: 30 pairs of 4 prompts',
  });
  expect(top?.cells[1]).toMatchObject({ pairs: '0', shade: null, isChosen: false });
  expect(low?.cells).toMatchObject([{ pairs: '5' }, null]);
});

test('arrow keys stay where chosen is above rejected', () => {
  const move = (key: string, chosen: number, rejected: number) =>
    moveInLevels(key, { chosen, rejected }, [0, 1, 2]);
  expect(move('ArrowDown', 2, 0)).toEqual({ chosen: 1, rejected: 0 });
  expect(move('ArrowDown', 1, 0)).toEqual({ chosen: 1, rejected: 0 });
  expect(move('ArrowUp', 2, 0)).toEqual({ chosen: 2, rejected: 0 });
  expect(move('ArrowRight', 2, 0)).toEqual({ chosen: 2, rejected: 1 });
  expect(move('x', 2, 0)).toBeNull();
});

test('a choice is taken back by choosing it again', () => {
  const [one, two] = [
    { chosen: 2, rejected: 0 },
    { chosen: 1, rejected: 0 },
  ];
  expect(toggleLevels([one], two)).toEqual([one, two]);
  expect(toggleLevels([one, two], one)).toEqual([two]);
});

test('several pairs of levels have a line each and one together, a single one only its own', () => {
  const step = (cells: number) => ({
    ...{ n: 4, prompts: 9, leftOut: 0, pairs: 7, eligible: 3 },
    cells: Array.from({ length: cells }, (_, i) => ({
      ...{ chosen: i + 1, rejected: 0, pairs: i, eligible: i },
    })),
  });
  expect(levelLines([step(1)], 'pairs').map(({ label }) => label)).toEqual(['1 ▸ 0']);
  expect(levelLines([step(2)], 'pairs').map(({ label }) => label)).toEqual([
    ...['together', '1 ▸ 0', '2 ▸ 0'],
  ]);
  expect(levelLines([{ ...step(2), eligible: null }], 'eligible')).toHaveLength(2);
  expect(levelLines([], 'pairs')).toEqual([]);
});
