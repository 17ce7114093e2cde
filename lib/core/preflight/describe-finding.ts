import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { PreflightFinding, PreflightKind } from './preflight-report';

const WHAT: Record<PreflightKind, string> = {
  equal_sides: 'with the same text on both sides',
  blank_chosen: 'with a blank chosen side',
  blank_rejected: 'with a blank rejected side',
  chosen_not_above: 'whose chosen side is not scored above the rejected one',
  prompt_in_both_splits: 'in both train and test',
  prompt_text_in_both_splits: 'in both train and test under different ids',
  duplicate_pair: 'repeating an earlier pair word for word',
  template_token: 'with special tokens of a chat template left in a text',
  same_beginning: '',
};

/**
 * Returns a finding as a phrase with its count, such as `3 pairs with a blank chosen side`. `words` is the report's limit.
 */
export function describeFinding({ kind, count }: PreflightFinding, words: number): string {
  const noun =
    kind === 'prompt_in_both_splits' || kind === 'prompt_text_in_both_splits' ? 'prompt' : 'pair';
  const what =
    kind === 'same_beginning'
      ? `whose sides are the same within their first ${formatCount(words)} words (not tokens): a trainer that cuts at its limit sees no difference`
      : WHAT[kind];
  return `${countOf(count, noun)} ${what}`;
}
