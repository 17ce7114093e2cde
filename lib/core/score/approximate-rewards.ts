import { VERIFIED } from './verified-reward';

/** The instruction types whose check the original leaves to a model of language (see docs/decisions/021). */
export const APPROXIMATE_INSTRUCTIONS: readonly string[] = [
  'change_case:capital_word_frequency',
  'change_case:english_capital',
  'change_case:english_lowercase',
  'language:response_language',
  'length_constraints:number_sentences',
];

/** What the mark on an approximate reward says. */
const APPROXIMATE_HINT =
  'Approximate: the original check asks a model of language, and a few verdicts in a hundred may differ from it.';

/** What the mark says on the number of satisfied constraints where some of them are approximate. */
const PARTLY_APPROXIMATE_HINT =
  'Partly approximate: it counts constraints whose original check asks a model of language, and a few verdicts in a hundred may differ from it.';

/** Returns why a reward of a dataset that has the rewards `names` is approximate, in a sentence; null where it is exact or unknown. */
export function approximateHint(name: string, names: readonly string[]): string | null {
  if (APPROXIMATE_INSTRUCTIONS.includes(name)) return APPROXIMATE_HINT;
  const isPartly = name === VERIFIED && names.some((one) => APPROXIMATE_INSTRUCTIONS.includes(one));
  return isPartly ? PARTLY_APPROXIMATE_HINT : null;
}

/** Returns a reward's name as lists show it, with a ≈ behind it where it is approximate among the rewards `names`. */
export function markedReward(name: string, names: readonly string[]): string {
  return approximateHint(name, names) === null ? name : `${name} ≈`;
}
