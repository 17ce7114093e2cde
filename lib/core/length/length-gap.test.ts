import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import { matrixCell } from '@/lib/core/rewards/pairing-matrix';
import { frameOf } from '@/test/frame-of';
import { lengthGap } from './length-gap';

const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);
const [extremes] = PAIRINGS;
if (!extremes) throw new Error('there are 21 pairings');

test('the gap is chosen − rejected, its quartiles between the pairs, skipped prompts out', () => {
  // frameOf gives response i a text of i characters.
  const frame = frameOf([
    [0, 1],
    [0, 0, 5],
    [3, 3],
    [1, 0, 0],
    [0, 2, 2, 9],
  ]);
  expect(lengthGap(frame, all(5), extremes)).toMatchObject({
    usable: 4,
    chosenLonger: 3,
    meanGap: (1 + 2 - 1 + 3) / 4,
    lower: 0.5,
    median: 1.5,
    upper: 2.25,
  });
});

test('counts and means are those of the matrix, and the quartiles ascend', () => {
  const prompt = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(prompt, { maxLength: 8 }), (prompts) => {
      const frame = frameOf(prompts);
      for (const pairing of PAIRINGS) {
        const gap = lengthGap(frame, all(prompts.length), pairing);
        const cell = matrixCell(frame, all(prompts.length), pairing);
        expect(gap.usable).toBe(cell.usable);
        expect(gap.meanGap).toBe(cell.meanLengthDifference);
        expect(gap.meanChosenLength).toBe(cell.meanChosenLength);
        expect(gap.median === null).toBe(gap.usable === 0);
        const quartiles = [gap.lower ?? 0, gap.median ?? 0, gap.upper ?? 0];
        expect(quartiles).toEqual(quartiles.toSorted((a, b) => a - b));
      }
    }),
  );
});
