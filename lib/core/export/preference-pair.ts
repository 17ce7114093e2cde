/** A preference pair as any format needs it. Scores are finite. */
export type PreferencePair = {
  promptId: string;
  /** The prompt's messages as stored: the JSON text of a list of {role, content}. */
  messagesJson: string;
  chosen: string;
  rejected: string;
  scoreChosen: number;
  scoreRejected: number;
};
/** Where a pair goes. */
export type Split = 'train' | 'test';
/** A pair with its split, and the place of its prompt in the dataset where it comes from one. */
export type PlacedPair = { pair: PreferencePair; split: Split; ordinal?: number };
/** Some pairs of an export in order, and the prompts visited so far. */
export type PairBatch = { pairs: PlacedPair[]; promptsDone: number };
