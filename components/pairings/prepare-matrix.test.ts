import { expect, test } from 'vitest';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import type { MatrixCell, PairingMatrix } from '@/lib/core/rewards/pairing-matrix';
import { findMeasure, MEASURES } from './measures';
import { prepareMatrix } from './prepare-matrix';

function cell(i: number, overrides: Partial<MatrixCell> = {}): MatrixCell {
  const pairing = PAIRINGS[i];
  if (!pairing) throw new Error('there are 21 pairings');
  return {
    chosen: pairing.chosen,
    rejected: pairing.rejected,
    usable: 798,
    collapsed: 0,
    tied: 0,
    skipped: 7,
    sameAsExtremes: 796,
    meanChosenReward: 8.31,
    meanRejectedReward: -0.7,
    meanMargin: 9.018 - i / 10,
    meanChosenLength: 1204,
    meanRejectedLength: 998,
    meanLengthDifference: 112.4,
    meanChosenDeviation: 0,
    meanRejectedDeviation: 0.25,
    meanSharedPrefixRatio: 0.07,
    meanSharedPrefixCharacters: 86.5,
    meanSharedPrefixWords: 14.25,
    meanSharedPrefixWordRatio: 0.06,
    ...overrides,
  };
}

function matrix(overrides: Partial<MatrixCell> = {}): PairingMatrix {
  return { prompts: 805, skipped: 7, cells: PAIRINGS.map((_, i) => cell(i, overrides)) };
}

test('the grid has the 21 pairings, max and min at the top left', () => {
  const { rows, columns } = prepareMatrix(matrix(), findMeasure(null));
  expect(rows.map((row) => row.label)).toEqual(['max', 'μ+2σ', 'μ+σ', 'μ', 'μ−σ', 'μ−2σ']);
  expect(columns.map((column) => column.label)).toEqual(['min', 'μ−2σ', 'μ−σ', 'μ', 'μ+σ', 'μ+2σ']);
  expect(rows.flatMap((row) => row.cells).filter((c) => c !== null)).toHaveLength(21);
  expect(rows.map((row) => row.cells.filter((c) => c !== null).length)).toEqual([6, 5, 4, 3, 2, 1]);
});

test('shades run from the lowest to the highest value', () => {
  const { rows, low, high } = prepareMatrix(matrix(), findMeasure('margin'));
  expect(rows[0]?.cells[0]).toMatchObject({ text: '9.02', shade: 8, slug: 'max__min' });
  expect(rows[5]?.cells[0]).toMatchObject({ text: '7.02', shade: 0 });
  expect([low, high]).toEqual(['7.02', '9.02']);
});

test('a cell says what it shows and how many prompts it is of', () => {
  const { rows } = prepareMatrix(matrix(), findMeasure('length'));
  expect(rows[0]?.cells[1]?.sentence).toBe(
    'max ▸ μ−2σ: length difference, ch +112, usable 798 of 805',
  );
});

test('mostly collapsed cells are hatched, cells without pairs have no shade', () => {
  const some = prepareMatrix(matrix({ usable: 402 }), findMeasure('usable'));
  expect(some.rows[0]?.cells[0]?.hatched).toBe(true);
  const none = prepareMatrix(matrix({ usable: 0, meanMargin: null }), findMeasure('margin'));
  expect(none.rows[0]?.cells[0]).toMatchObject({ text: '–', shade: null });
  expect(none.low).toBe('–');
});

test.each(MEASURES.map((m) => m.id))('%s has a number for every cell', (id) => {
  const { rows } = prepareMatrix(matrix(), findMeasure(id));
  expect(rows[0]?.cells[0]?.text).not.toBe('–');
});
