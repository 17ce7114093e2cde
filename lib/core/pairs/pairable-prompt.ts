import type { PickedPrompt } from '@/lib/core/rewards/pick-points';

/** A prompt as strategies and constraints see it. Only what is asked for is read. */
export type PairablePrompt = {
  promptId: string;
  /** The constraints that it sets, where the recipe's bands ask for them; null where it does not say. */
  difficulty?: number | null;
  /** By response; NaN where unscored. */
  rewards: Float64Array;
  /** Characters of a response. */
  length: (index: number) => number;
  /** The picks of the seven points under the recipe's σ, where they are known already. */
  picks?: () => PickedPrompt;
  text: (index: number) => string;
  /** Tokens of a response, where the recipe has a token budget. */
  tokens?: (index: number) => number;
  /** What else is known of a response: `finish_reason`, `model`, its node in a search tree … */
  attributes: (index: number) => Readonly<Record<string, unknown>>;
};

/** Two responses of a prompt by their indexes. */
export type ResponsePair = { chosen: number; rejected: number };
