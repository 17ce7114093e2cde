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
/** Some pairs of an export in order, and the prompts visited so far. */
export type PairBatch = { pairs: { pair: PreferencePair; split: Split }[]; promptsDone: number };
