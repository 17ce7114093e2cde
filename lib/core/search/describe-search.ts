import { formatCount } from '@/lib/core/format/format-count';
import type { IndexState } from '@/lib/core/views/search-view';

/** How far a search by pattern came: prompts searched of all, and the limit in seconds that it ran into. */
export type PatternReach = { searched: number; total: number; seconds: number };

/** Returns, in a sentence, what was searched while there is no index, and when there will be one. */
export function describeUnready(index: IndexState): string {
  const part = 'until then, prompts are searched and responses are not.';
  return index.state === 'building'
    ? `The search index is being built (${Math.floor(index.share * 100)} %): ${part}`
    : `The search index is not built yet: ${part}`;
}

/** Returns, in a sentence or two, that a pattern was stopped and what that leaves out. */
export function describeStopped({ searched, total, seconds }: PatternReach): string {
  return (
    `The regular expression was stopped after ${seconds} s: ${formatCount(searched)} of ${formatCount(total)} prompts were searched, ` +
    `and only matches among these are shown. ` +
    'Nested repetition, such as (a+)+, can take for ever.'
  );
}
