import { expect, test } from 'vitest';
import type { MatrixCell } from '@/lib/core/rewards/pairing-matrix';
import { prepareCoincidence } from './prepare-coincidence';

const cell = (parts: Partial<MatrixCell>) =>
  ({ chosen: 'max', rejected: 'mu-2s', usable: 798, sameAsExtremes: 796, ...parts }) as MatrixCell;

test('a pairing that is nearly (max, min) is warned of', () => {
  expect(prepareCoincidence(cell({}), 11)).toEqual({
    tone: 'warn',
    text: 'For 796 of 798 usable prompts (99.7 %) this is the (max, min) pair: with about 11 responses per prompt, the response nearest to μ−2σ is the minimum. Training on both compares nearly the same data.',
  });
});

test('a few coinciding prompts are told without alarm', () => {
  expect(prepareCoincidence(cell({ sameAsExtremes: 40 }), 64)?.tone).toBe('info');
});

test('all of them, on both sides', () => {
  const text = prepareCoincidence(cell({ chosen: 'mu+2s', sameAsExtremes: 798 }), 4)?.text;
  expect(text).toContain('For all 798 usable prompts this');
  expect(text).toContain('nearest to μ+2σ is the maximum and nearest to μ−2σ is the minimum');
});

test.each([
  [cell({ rejected: 'min', sameAsExtremes: 798 })],
  [cell({ sameAsExtremes: 0 })],
  [cell({ usable: 0, sameAsExtremes: 0 })],
])('nothing to say', (quiet) => expect(prepareCoincidence(quiet, 11)).toBeNull());
