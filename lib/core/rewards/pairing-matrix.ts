import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { NO_PICK, pairOutcome } from './pair-outcome';
import { PAIRINGS, type Pairing } from './pairing';
import { PrefixSums } from './prefix-sums';
import { POINT_COUNT, type RewardPoint } from './reward-point';

/** What one pairing does to the prompts shown. The four counts add up to the prompts; means are over usable prompts and null without any. */
export type MatrixCell = {
  chosen: RewardPoint;
  rejected: RewardPoint;
  usable: number;
  collapsed: number;
  tied: number;
  skipped: number;
  /** Usable prompts whose pair is the (max, min) pair. */
  sameAsExtremes: number;
  meanChosenReward: number | null;
  meanRejectedReward: number | null;
  meanMargin: number | null;
  /** Lengths in characters; the difference is chosen − rejected. */
  meanChosenLength: number | null;
  meanRejectedLength: number | null;
  meanLengthDifference: number | null;
  /** |reward − target| / σ. */
  meanChosenDeviation: number | null;
  meanRejectedDeviation: number | null;
  /** Shared prefix as a share of the longer text, 0 to 1, and in characters. */
  meanSharedPrefixRatio: number | null;
  meanSharedPrefixCharacters: number | null;
  /** Words that both begin with, and as a share of those of the text with more, 0 to 1; null where they were never stored. */
  meanSharedPrefixWords: number | null;
  meanSharedPrefixWordRatio: number | null;
};

/** The 21 cells in the order of `PAIRINGS`. */
export type PairingMatrix = { prompts: number; skipped: number; cells: MatrixCell[] };

/**
 * Returns the pairing matrix of the prompts whose ordinals are in `shown`. Cost: 21 steps per shown prompt,
 * whatever the number of responses.
 */
export function pairingMatrix(frame: RewardFrame, shown: Uint32Array): PairingMatrix {
  let skipped = 0;
  for (const prompt of shown) if (frame.pickIndex[prompt * POINT_COUNT] === NO_PICK) skipped++;
  return {
    prompts: shown.length,
    skipped,
    cells: PAIRINGS.map((pairing) => matrixCell(frame, shown, pairing)),
  };
}

/** Returns one cell of the matrix of the prompts shown. Cost: one step per prompt. */
export function matrixCell(frame: RewardFrame, shown: Uint32Array, pairing: Pairing): MatrixCell {
  const { pickIndex, pickReward, pickLength, pickDeviation } = frame;
  const { chosenIndex, rejectedIndex } = pairing;
  const counts = { usable: 0, collapsed: 0, tied: 0, skipped: 0 };
  let sameAsExtremes = 0;
  let chosenReward = 0;
  let rejectedReward = 0;
  let margin = 0;
  let chosenLength = 0;
  let rejectedLength = 0;
  let chosenDeviation = 0;
  let rejectedDeviation = 0;
  const prefix = new PrefixSums(frame, pairing);
  for (const prompt of shown) {
    const base = prompt * POINT_COUNT;
    const c = base + chosenIndex;
    const r = base + rejectedIndex;
    const chosenPick = pickIndex[c] ?? NO_PICK;
    const rejectedPick = pickIndex[r] ?? NO_PICK;
    const cr = pickReward[c] ?? Number.NaN;
    const rr = pickReward[r] ?? Number.NaN;
    const outcome = pairOutcome(chosenPick, cr, rejectedPick, rr);
    counts[outcome]++;
    if (outcome !== 'usable') continue;
    if (pickIndex[base] === rejectedPick && pickIndex[base + POINT_COUNT - 1] === chosenPick)
      sameAsExtremes++;
    chosenReward += cr;
    rejectedReward += rr;
    margin += cr - rr;
    chosenLength += pickLength[c] ?? 0;
    rejectedLength += pickLength[r] ?? 0;
    chosenDeviation += pickDeviation[c] ?? 0;
    rejectedDeviation += pickDeviation[r] ?? 0;
    prefix.add(prompt);
  }
  const mean = (sum: number) =>
    counts.usable === 0 || Number.isNaN(sum) ? null : sum / counts.usable;
  return {
    chosen: pairing.chosen,
    rejected: pairing.rejected,
    ...counts,
    sameAsExtremes,
    meanChosenReward: mean(chosenReward),
    meanRejectedReward: mean(rejectedReward),
    meanMargin: mean(margin),
    meanChosenLength: mean(chosenLength),
    meanRejectedLength: mean(rejectedLength),
    meanLengthDifference: mean(chosenLength - rejectedLength),
    meanChosenDeviation: mean(chosenDeviation),
    meanRejectedDeviation: mean(rejectedDeviation),
    meanSharedPrefixRatio: mean(prefix.ratio),
    meanSharedPrefixCharacters: mean(prefix.characters),
    meanSharedPrefixWords: mean(prefix.words),
    meanSharedPrefixWordRatio: mean(prefix.wordRatio),
  };
}
