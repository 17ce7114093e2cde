import { PAIRING_COUNT, PAIRINGS } from '@/lib/core/rewards/pairing';
import { pickPoints } from '@/lib/core/rewards/pick-points';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import { SIGMA_KINDS, type SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { shapiroWilk } from '@/lib/core/stats/shapiro-wilk';
import type { RewardColumns, SigmaColumns } from './columns';

/** What the statistics of a prompt need to know of its responses' texts. */
export type PromptTexts = {
  /** Length of a response in characters. */
  lengthOf(index: number): number;
  /** Words of a response. */
  wordsOf(index: number): number;
  /** What two different responses both begin with. */
  shared(a: number, b: number): SharedBeginning;
};

/** What two texts both begin with: characters as a share of the longer one, 0 to 1, and words. */
export type SharedBeginning = { ratio: number; words: number };

/** The columns of one reward under both σ. */
export type RewardColumnSet = { reward: RewardColumns; sigma: Record<SigmaKind, SigmaColumns> };

/**
 * Writes the statistics of one prompt into row `row` of a reward's columns. Unscored responses are NaN in
 * `rewards`. Rows of skipped prompts keep what `newSigmaColumns` put there, except σ.
 */
export function setPromptColumns(
  columns: RewardColumnSet,
  row: number,
  rewards: Float64Array,
  texts: PromptTexts,
): void {
  columns.reward.normality[row] = shapiroWilk(rewards)?.p ?? Number.NaN;
  for (const kind of SIGMA_KINDS) {
    const { moments, picks } = pickPoints(rewards, kind);
    const { reward } = columns;
    const sigma = columns.sigma[kind];
    reward.scored[row] = moments.n;
    reward.mu[row] = moments.mu;
    reward.min[row] = moments.min;
    reward.max[row] = moments.max;
    reward.skewness[row] = moments.skewness;
    sigma.sd[row] = moments.sigma;
    for (const [point, pick] of (picks ?? []).entries()) {
      const at = row * POINT_COUNT + point;
      sigma.pickIndex[at] = pick.index;
      sigma.pickReward[at] = pick.reward;
      sigma.pickLength[at] = texts.lengthOf(pick.index);
      sigma.pickWords[at] = texts.wordsOf(pick.index);
      sigma.pickDeviation[at] = pick.deviation;
    }
    if (picks) setPrefixes(sigma, row, texts);
  }
}

function setPrefixes(sigma: SigmaColumns, row: number, texts: PromptTexts): void {
  for (const [position, { chosenIndex, rejectedIndex }] of PAIRINGS.entries()) {
    const chosen = sigma.pickIndex[row * POINT_COUNT + chosenIndex] ?? 0;
    const rejected = sigma.pickIndex[row * POINT_COUNT + rejectedIndex] ?? 0;
    const { ratio, words } =
      chosen === rejected
        ? { ratio: 1, words: texts.wordsOf(chosen) }
        : texts.shared(chosen, rejected);
    const at = row * PAIRING_COUNT + position;
    sigma.prefixRatio[at] = ratio;
    sigma.prefixWords[at] = words;
  }
}
