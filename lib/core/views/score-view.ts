/** Prompts that could not be scored, and the first of them (at most 20). */
export type ScoreProblem = { count: number; cases: { promptId: string; detail: string }[] };

/** What scoring a dataset did. */
export type ScoreReport = {
  scorer: 'verifiers';
  /** Whether the loose reading was taken. */
  loose: boolean;
  prompts: number;
  responses: number;
  scoredPrompts: number;
  scoredResponses: number;
  /** The rewards it gave, in their order. */
  rewards: string[];
  /** Those of them that are approximate. */
  approximate: string[];
  activeReward: string | null;
  /** Prompts without constraints, and those whose constraints cannot be used. Their responses are unscored. */
  withoutConstraints: ScoreProblem;
  unusable: ScoreProblem;
  seconds: number;
  /** The token by which the content before can be brought back. */
  undo: string;
};

/** What a removal of rewards did. */
export type RewardRemoval = {
  removed: string[];
  /** The active reward now. */
  activeReward: string | null;
  /** The token by which the content before can be brought back. */
  undo: string;
};

/** What scoring a dataset by an endpoint did. `scored`, `kept` and `unscored` add up to `responses`. */
export type EndpointScoreReport = {
  /** The name of the reward. */
  reward: string;
  responses: number;
  /** Responses that have their reward from this run. */
  scored: number;
  /** Responses that had it before and kept it. */
  kept: number;
  /** Responses that the endpoint could not score when it was last asked; they are among the unscored. */
  failed: number;
  /** Responses without the reward now. */
  unscored: number;
  activeReward: string | null;
  /** Since the run was last started. */
  seconds: number;
  /** The token by which the content before can be brought back. */
  undo: string;
};
