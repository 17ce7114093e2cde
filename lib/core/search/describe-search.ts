import { formatCount } from '@/lib/core/format/format-count';
import type { IndexState } from '@/lib/core/views/search-view';

/** How far a search by pattern came: prompts searched of all, and the limit in seconds that it ran into. */
export type PatternReach = {
  searched: number;
  total: number;
  seconds: number;
  /** Whether it was at one prompt for long. */
  stuck: boolean;
};

/** Returns, in a sentence, what was searched while there is no index, and when there will be one. */
export function describeUnready(index: IndexState): string {
  const part = 'until then, prompts are searched and responses are not.';
  return index.state === 'building'
    ? `The search index is being built (${Math.floor(index.share * 100)} %): ${part}`
    : `The search index is not built yet: ${part}`;
}

/** Returns, in a few sentences, that a pattern was stopped, by what, and what that leaves out. */
export function describeStopped({ searched, total, seconds, stuck }: PatternReach): string {
  const cause = stuck
    ? 'It came to a halt at one prompt: nested repetition, such as (a+)+, can take for ever.'
    : 'The texts are more than it gets through in that time.';
  return (
    `Partial result: the time limit of ${seconds} s ended the regular expression after ${formatCount(searched)} of ` +
    `${formatCount(total)} prompts, and only matches among these are shown. ${cause}`
  );
}
