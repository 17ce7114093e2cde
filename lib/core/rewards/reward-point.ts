/** The seven reward points in ascending order ("Finding the Sweet Spot", arXiv 2502.16825, section 3). */
export const REWARD_POINTS = ['min', 'mu-2s', 'mu-s', 'mu', 'mu+s', 'mu+2s', 'max'] as const;

/** The identifier of a reward point, as used in files, URLs and commands. */
export type RewardPoint = (typeof REWARD_POINTS)[number];

/** How many points there are; columns of picks hold this many values per prompt. */
export const POINT_COUNT = REWARD_POINTS.length;

/** k of each point's target μ + kσ. The paper's code writes the extremes as ±1000. */
export const POINT_MULTIPLIERS: Record<RewardPoint, number> = {
  min: -1000,
  'mu-2s': -2,
  'mu-s': -1,
  mu: 0,
  'mu+s': 1,
  'mu+2s': 2,
  max: 1000,
};

/** What a screen calls each point. */
export const POINT_LABELS: Record<RewardPoint, string> = {
  min: 'min',
  'mu-2s': 'μ−2σ',
  'mu-s': 'μ−σ',
  mu: 'μ',
  'mu+s': 'μ+σ',
  'mu+2s': 'μ+2σ',
  max: 'max',
};

const PAPER_FORM = /^mu_(-?\d+)sigma$/;

/**
 * Returns the point that `text` names, or null. Accepts the identifier, the label on screen and the form of
 * the paper's checkpoints (`mu_-2sigma`, `mu_0sigma`, `mu_1000sigma`).
 */
export function parseRewardPoint(text: string): RewardPoint | null {
  const wanted = text.trim();
  const paper = PAPER_FORM.exec(wanted);
  const multiplier = paper ? Number(paper[1]) : null;
  return (
    REWARD_POINTS.find(
      (point) =>
        point === wanted ||
        POINT_LABELS[point] === wanted ||
        POINT_MULTIPLIERS[point] === multiplier,
    ) ?? null
  );
}
