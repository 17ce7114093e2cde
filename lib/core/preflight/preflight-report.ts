/**
 * What a pre-flight can find, in the order it is listed: sides that are equal, a chosen or a rejected side that is blank, a
 * chosen side not scored above the rejected one, a prompt (by id) or the text of one in both splits, pairs repeated word for
 * word, special tokens of a chat template in a text, sides that begin alike, a side longer than the limit of tokens.
 */
export const PREFLIGHT_KINDS = [
  'equal_sides',
  'blank_chosen',
  'blank_rejected',
  'chosen_not_above',
  'prompt_in_both_splits',
  'prompt_text_in_both_splits',
  'duplicate_pair',
  'template_token',
  'same_beginning',
  'longer_than_limit',
] as const;
/** One of `PREFLIGHT_KINDS`. */
export type PreflightKind = (typeof PREFLIGHT_KINDS)[number];

/** An error speaks against writing the pairs, a warning informs. */
export type PreflightLevel = 'error' | 'warning';

/** A prompt with a finding. `ordinal` is its place in the dataset, null where the pairs do not say. */
export type PreflightCase = { promptId: string; ordinal: number | null };

/** One kind of finding. */
export type PreflightFinding = {
  kind: PreflightKind;
  level: PreflightLevel;
  /** Pairs; for the two kinds about splits, prompts. At least 1. */
  count: number;
  /** The first prompts concerned, at most `MOST_CASES`, each once. */
  cases: PreflightCase[];
};

/** What a pre-flight found of all pairs of an export. */
export type PreflightReport = {
  pairs: number;
  /** The leading words within which the two sides were compared where there is no limit of tokens. */
  words: number;
  /** The tokenizer and the tokens of prompt and response together to which pairs were compared instead, if one was named. */
  limit: { tokenizer: string; maxLength: number } | null;
  findings: PreflightFinding[];
};

/** The most prompts that a finding names. */
export const MOST_CASES = 5;
