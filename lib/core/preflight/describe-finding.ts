import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { PreflightFinding, PreflightKind, PreflightReport } from './preflight-report';

const WHAT: Record<Exclude<PreflightKind, 'same_beginning' | 'longer_than_limit'>, string> = {
  equal_sides: 'with the same text on both sides',
  blank_chosen: 'with a blank chosen side',
  blank_rejected: 'with a blank rejected side',
  chosen_not_above: 'whose chosen side is not scored above the rejected one',
  prompt_in_both_splits: 'in both train and test',
  prompt_text_in_both_splits: 'in both train and test under different ids',
  duplicate_pair: 'repeating an earlier pair word for word',
  template_token: 'with special tokens of a chat template left in a text',
};

/** What a report says of how the two sides were compared. */
type Compared = Pick<PreflightReport, 'words' | 'limit'>;

/** Returns a finding as a phrase with its count, such as `3 pairs with a blank chosen side`. */
export function describeFinding({ kind, count }: PreflightFinding, compared: Compared): string {
  const noun =
    kind === 'prompt_in_both_splits' || kind === 'prompt_text_in_both_splits' ? 'prompt' : 'pair';
  return `${countOf(count, noun)} ${phraseOf(kind, compared)}`;
}

function phraseOf(kind: PreflightKind, { words, limit }: Compared): string {
  const tokens = limit
    ? `${formatCount(limit.maxLength)} tokens of ${limit.tokenizer}, prompt included`
    : '';
  if (kind === 'longer_than_limit') {
    return `with a side longer than ${tokens}: a trainer with this limit cuts its end`;
  }
  if (kind !== 'same_beginning') return WHAT[kind];
  return limit
    ? `whose sides are the same within ${tokens}: a trainer with this limit sees no difference`
    : `whose sides are the same within their first ${formatCount(words)} words (not tokens): a trainer that cuts at its limit sees no difference`;
}
