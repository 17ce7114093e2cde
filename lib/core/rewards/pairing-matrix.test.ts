import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '@/test/frame-of';
import { PAIRINGS, pairingSlug } from './pairing';
import { pairingMatrix } from './pairing-matrix';

const reward = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.constant(Number.NaN),
);
const dataset = fc.array(fc.array(reward, { maxLength: 12 }), { maxLength: 12 });
const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);

function cellOf(prompts: readonly (readonly number[])[], slug: string) {
  const { cells } = pairingMatrix(frameOf(prompts), all(prompts.length));
  const cell = cells.find((candidate) => pairingSlug(candidate) === slug);
  if (!cell) throw new Error(`no cell ${slug}`);
  return cell;
}

describe('the pairing matrix', () => {
  test('has one cell per pairing, in reading order', () => {
    const { cells } = pairingMatrix(frameOf([[1, 2]]), all(1));
    expect(cells.map(pairingSlug)).toEqual(PAIRINGS.map(pairingSlug));
  });

  test('of a worked case has the counts and means one works out by hand', () => {
    // Lengths are the indexes; the second prompt is skipped, in the third all middle points meet.
    const prompts = [
      [0, 10, 4, 6],
      [5, 5, 5],
      [1, 3],
    ];
    expect(cellOf(prompts, 'max__min')).toMatchObject({
      usable: 2,
      skipped: 1,
      sameAsExtremes: 2,
      meanChosenReward: 6.5,
      meanRejectedReward: 0.5,
      meanMargin: 6,
      meanChosenLength: 1,
      meanRejectedLength: 0,
      meanLengthDifference: 1,
      meanChosenDeviation: 0,
      meanSharedPrefixRatio: 0,
      meanSharedPrefixCharacters: 0,
      meanSharedPrefixWords: 0,
      meanSharedPrefixWordRatio: 0,
    });
    // μ = 5, σ = √13: μ−σ = 1.39 → 0; μ = 5 is between 4 and 6, the lower index wins.
    expect(cellOf(prompts, 'mu__mu-s')).toMatchObject({
      usable: 1,
      collapsed: 1,
      skipped: 1,
      meanMargin: 4,
    });
  });

  test('has the mean shared prefix in characters and words, of usable prompts alone', () => {
    const texts = [
      ['one two three', 'one two four five'],
      ['same', 'same'],
      ['', 'x'],
    ];
    const prompts = [
      [1, 2],
      [3, 3],
      [1, 2],
    ];
    const frame = frameOf(prompts, 'population', (i, row) => texts[row]?.[i] ?? '');
    const { cells } = pairingMatrix(frame, all(3));
    expect(cells.find((cell) => pairingSlug(cell) === 'max__min')).toMatchObject({
      usable: 2,
      meanSharedPrefixCharacters: 4,
      meanSharedPrefixWords: 1,
      meanSharedPrefixWordRatio: 0.25,
    });
  });

  test('tells tied pairs from collapsed ones', () => {
    const frame = frameOf([[0, 1, 2]]);
    frame.pickReward[6] = 0;
    const { cells } = pairingMatrix(frame, all(1));
    expect(cells.find((cell) => pairingSlug(cell) === 'max__min')).toMatchObject({
      tied: 1,
      usable: 0,
      meanMargin: null,
    });
  });

  test('counts add up to the prompts in every cell, and margins are never negative', () => {
    fc.assert(
      fc.property(dataset, (prompts) => {
        const matrix = pairingMatrix(frameOf(prompts), all(prompts.length));
        for (const cell of matrix.cells) {
          expect(cell.usable + cell.collapsed + cell.tied + cell.skipped).toBe(prompts.length);
          expect(cell.skipped).toBe(matrix.skipped);
          expect(cell.sameAsExtremes).toBeLessThanOrEqual(cell.usable);
          if (cell.meanMargin !== null) expect(cell.meanMargin).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('the order of prompts changes nothing', () => {
    fc.assert(
      fc.property(dataset, fc.infiniteStream(fc.nat()), (prompts, keys) => {
        const shuffled = prompts
          .map((prompt) => ({ prompt, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ prompt }) => prompt);
        const [one, two] = [prompts, shuffled].map((p) => pairingMatrix(frameOf(p), all(p.length)));
        one?.cells.forEach((cell, i) => {
          const other = two?.cells[i];
          const { usable, collapsed, tied, skipped, sameAsExtremes } = cell;
          expect(other).toMatchObject({ usable, collapsed, tied, skipped, sameAsExtremes });
          if (cell.meanMargin === null) expect(other?.meanMargin).toBeNull();
          else expect(other?.meanMargin).toBeCloseTo(cell.meanMargin, 9);
        });
      }),
    );
  });

  test('the cell of the extremes is the same as the extremes in every usable prompt', () => {
    fc.assert(
      fc.property(dataset, (prompts) => {
        const cell = cellOf(prompts, 'max__min');
        expect(cell.sameAsExtremes).toBe(cell.usable);
        expect(cell.collapsed + cell.tied).toBe(0);
      }),
    );
  });
});
