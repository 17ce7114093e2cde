/** Means over the pairs of one of two equal sets; null where there is no pair. */
export type SetFigures = {
  /** Unicode code points, and words, that both sides begin with; shares of the longer side, 0 to 1. */
  prefixCharacters: number | null;
  prefixRatio: number | null;
  prefixWords: number | null;
  prefixWordRatio: number | null;
  /** Margin: c − r for constraints satisfied. */
  contrast: number | null;
  /** Reward of the chosen side: c. */
  quality: number | null;
  /** Constraints of the prompt: k; null where no prompt of the set says. */
  difficulty: number | null;
};

/** What one recipe gives before the sets are made equal. */
export type SetYield = {
  prompts: number;
  pairs: number;
  /** Tokens that were sampled for the responses that the recipe looks at; null where one of them does not say. */
  tokens: number | null;
  /** Pairs per 1,000 of these tokens. */
  pairsPerThousand: number | null;
};

/**
 * Two recipes as sets of equal size over the same prompts: of each prompt that both use, as many pairs of each as the one with
 * fewer has, the first in the recipe's order.
 */
export type ComparedSetsView = {
  /** Prompts looked at, of those that the filter of either leaves. */
  looked: number;
  shown: number;
  /** Of the equal sets. */
  prompts: number;
  pairs: number;
  a: SetFigures & { all: SetYield };
  b: SetFigures & { all: SetYield };
};
