import type { RewardPoint } from '@/lib/core/rewards/reward-point';
import type { DrawnPrompts } from './drawn-prompts';
import type { ViewHeader } from './overview-view';

/** Where the pick of one point lies at one n, as means over the prompts that have points. */
export type EffectPoint = {
  point: RewardPoint;
  meanReward: number | null;
  /** (reward − μ) / σ with μ and σ of all scored responses of the prompt, not only the n drawn. */
  meanZ: number | null;
};

/** What one pairing gives at one n; the mean margin is over usable prompts and null without any. */
export type EffectPairing = {
  chosen: RewardPoint;
  rejected: RewardPoint;
  usable: number;
  collapsed: number;
  tied: number;
  /** Usable prompts whose pair is the (max, min) pair. */
  sameAsExtremes: number;
  meanMargin: number | null;
};

/** What best of n gives at one n: chosen the highest of n, rejected the lowest of five others. */
export type EffectBestOfN = {
  usable: number;
  tied: number;
  /** Usable prompts whose pair is the (max, min) pair. */
  sameAsExtremes: number;
  meanMargin: number | null;
  meanRejectedReward: number | null;
  meanRejectedZ: number | null;
};

/** What the prompts give with n of their scored responses each. */
export type EffectStep = {
  n: number;
  /** Prompts with at least n scored responses, and those with fewer, which take no part. */
  prompts: number;
  leftOut: number;
  /** Of `prompts`, those without points: the n rewards drawn are all equal. */
  skipped: number;
  points: EffectPoint[];
  /** How many different responses the seven points pick, 1 to 7, as a mean over prompts with points. */
  meanDistinct: number | null;
  /** Prompts whose seven points pick seven responses. */
  allDistinct: number;
  /** In the order of `PAIRINGS`. */
  pairings: EffectPairing[];
  bestOfN: EffectBestOfN;
};

/** The effect of n on the prompts shown, or on those drawn from them. */
export type EffectOfN = { seed: string; drawn: DrawnPrompts; steps: EffectStep[] };

/** The page of the effect of n. */
export type EffectView = { header: ViewHeader; effect: EffectOfN };
