import type { PromptField } from '@/lib/core/filters/prompt-filter';
import type { PairOutcome } from '@/lib/core/rewards/pair-outcome';

/** What a screen calls each per-prompt number: short for chips and headers, long for a form. */
export const FIELD_LABELS: Record<PromptField, { short: string; long: string }> = {
  n: { short: 'n', long: 'n, scored responses' },
  mu: { short: 'μ', long: 'μ, mean reward' },
  sigma: { short: 'σ', long: 'σ of the rewards' },
  min: { short: 'min', long: 'lowest reward' },
  max: { short: 'max', long: 'highest reward' },
  range: { short: 'max − min', long: 'max − min reward' },
  skewness: { short: 'skewness', long: 'skewness of the rewards' },
  normality: { short: 'normality p', long: 'normality, p (Shapiro–Wilk)' },
  length: { short: 'prompt length', long: 'prompt length, ch' },
  response_length: { short: 'response length', long: 'mean response length, ch' },
  duplicates: { short: 'duplicates', long: 'duplicates, equal texts' },
  margin: { short: 'margin', long: 'margin of this pairing' },
  shared_prefix: {
    short: 'shared prefix',
    long: 'shared prefix of this pairing, share of the longer text',
  },
  shared_prefix_characters: {
    short: 'shared prefix, ch',
    long: 'shared prefix of this pairing, ch',
  },
  shared_prefix_words: {
    short: 'shared prefix, words',
    long: 'shared prefix of this pairing, words',
  },
  shared_prefix_word_ratio: {
    short: 'shared prefix, of the words',
    long: 'shared prefix of this pairing, share of the words',
  },
};

/** What a screen calls each outcome of a prompt, and why. */
export const OUTCOME_LABELS: Record<PairOutcome, { name: string; reason: string }> = {
  usable: { name: 'usable', reason: 'gives a pair' },
  collapsed: { name: 'collapsed', reason: 'both points pick the same response' },
  tied: { name: 'tied', reason: 'two responses with the same reward' },
  skipped: { name: 'skipped', reason: 'fewer than two scored responses, or all rewards equal' },
};
