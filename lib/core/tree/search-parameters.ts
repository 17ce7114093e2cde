/** How a child is chosen on the way down. */
export const SELECTIONS = ['puct', 'uct'] as const;

/** What one step of the tree is: so many tokens, or a sentence of at most so many tokens. */
export const STEP_KINDS = ['sentence', 'tokens'] as const;

/** The parameters of a tree search. */
export type SearchParameters = {
  selection: (typeof SELECTIONS)[number];
  /** w, the weight of exploring, 0 or more. */
  exploration: number;
  /** Continuations sampled at the root, and at every other node. */
  firstWidth: number;
  laterWidth: number;
  step: (typeof STEP_KINDS)[number];
  /** The most tokens of one step. */
  stepTokens: number;
  /** Steps from the root to the deepest node. */
  depth: number;
  /** Selections, each with an expansion and a back-up. */
  simulations: number;
  /** Siblings at least this alike are one, 0 to 1. */
  similarity: number;
  /** How much of the reward is the policy's evaluation of itself, 0 to 1; the rest is the verifiers'. */
  selfEvaluation: number;
  /** γ of the back-up, 0 to 1. */
  discount: number;
  /** The most tokens of a whole response; null leaves it to the policy. */
  maxTokens: number | null;
  temperature: number | null;
  topP: number | null;
  seed: string;
};

/**
 * The parameters unless told otherwise. w, widths, tokens of a step, depth, likeness and γ are those of the nearest documented
 * search (arXiv 2405.00451, its published code); the paper (arXiv 2412.15282) states none. The other ones are ours.
 */
export const SEARCH_DEFAULTS: SearchParameters = {
  selection: 'puct',
  exploration: 1,
  firstWidth: 5,
  laterWidth: 3,
  step: 'sentence',
  stepTokens: 64,
  depth: 4,
  simulations: 16,
  similarity: 0.99,
  selfEvaluation: 0,
  discount: 1,
  maxTokens: 1024,
  temperature: 1,
  topP: null,
  seed: '1',
};
