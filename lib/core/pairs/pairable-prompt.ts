import type { PickedPrompt } from '@/lib/core/rewards/pick-points';

/** A prompt as strategies and constraints see it. Only what is asked for is read. */
export type PairablePrompt = {
  promptId: string;
  /** By response; NaN where unscored. */
  rewards: Float64Array;
  /** Characters of a response. */
  length: (index: number) => number;
  /** The picks of the seven points under the recipe's σ, where they are known already. */
  picks?: () => PickedPrompt;
  text: (index: number) => string;
  /** Tokens of a response, where the recipe has a token budget. */
  tokens?: (index: number) => number;
  /** True where the response's `finish_reason` is `length`. */
  isUnfinished: (index: number) => boolean;
};

/** Two responses of a prompt by their indexes. */
export type ResponsePair = { chosen: number; rejected: number };
