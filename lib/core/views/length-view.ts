import type { RewardPoint } from '@/lib/core/rewards/reward-point';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { DrawnPrompts } from './drawn-prompts';
import type { ViewHeader } from './overview-view';

/** Lengths of the pairs of one pairing in characters; the gap is chosen − rejected. Null without pairs. */
export type LengthGap = {
  chosen: RewardPoint;
  rejected: RewardPoint;
  usable: number;
  /** Pairs whose chosen side is the longer one. */
  chosenLonger: number;
  meanChosenLength: number | null;
  meanRejectedLength: number | null;
  meanGap: number | null;
  /** Quartiles of the gap: a quarter of the pairs lies below `lower`, a quarter above `upper`. */
  lower: number | null;
  median: number | null;
  upper: number | null;
};

/** How reward and length go together within prompts. */
export type RewardLengthRelation = {
  seed: string;
  drawn: DrawnPrompts;
  /** Prompts with a correlation: three scored responses or more, and neither all rewards nor all lengths equal. */
  prompts: number;
  tooFew: number;
  noSpread: number;
  /** Means of the per-prompt correlations, −1 to 1; null without any. */
  meanPearson: number | null;
  meanSpearman: number | null;
  /** Prompts whose Spearman correlation is above 0. */
  positive: number;
  /** Of the per-prompt Spearman correlations; null without any. */
  spearman: Histogram | null;
};

/** How many pairs of the view's pairing begin alike. */
export type SharedBeginnings = {
  seed: string;
  /** Pairs compared, of the usable pairs. */
  pairs: number;
  usable: number;
  /** For each number of words, the pairs whose two sides are the same within their first so many words. */
  same: { words: number; pairs: number }[];
};

/** What a trainer's limit does to the pairs of the view's pairing, in tokens of one tokenizer. */
export type TokenLengths = {
  tokenizer: string;
  seed: string;
  /** Pairs counted, of the usable pairs. */
  pairs: number;
  usable: number;
  /** Mean tokens of the prompts and of the two sides, without those of a chat template; null without pairs. */
  meanPrompt: number | null;
  meanChosen: number | null;
  meanRejected: number | null;
  /**
   * For each limit of prompt and response together: the pairs whose sides are the same within it, those with a side that
   * is longer, and those whose chosen or rejected side is.
   */
  limits: { tokens: number; same: number; cut: number; chosenCut: number; rejectedCut: number }[];
};

/** The page of lengths. */
export type LengthView = {
  header: ViewHeader;
  /** In the order of `PAIRINGS`. */
  gaps: LengthGap[];
  relation: RewardLengthRelation;
  beginnings: SharedBeginnings;
};
