import { isLong } from '@/components/pairs/is-long';
import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { type NumberFormat, numberFormat } from '@/lib/core/format/format-number';
import type { ResponsePairView } from '@/lib/core/views/response-pair-view';

/** How the rewards of the two responses, and their difference, are written. */
export function rewardFormat({ a, b }: ResponsePairView): NumberFormat {
  return numberFormat([a.reward, b.reward, difference(a.reward, b.reward)], 4);
}

/** What is said about two responses: how their rewards and lengths differ and how much they begin alike. */
export function pairFacts(view: ResponsePairView): string[] {
  const { a, b, sharedPrefix, sharedPrefixRatio } = view;
  const reward = difference(a.reward, b.reward);
  const facts = [
    reward === null
      ? 'reward difference –'
      : `reward difference ${signed(reward, rewardFormat(view))}`,
    `length difference ${signed(a.length - b.length, formatCount)} ch`,
    `shared prefix ${formatCount(sharedPrefix)} ch (${formatShare(sharedPrefixRatio, 1)} of the longer text)`,
    `${countOf(view.sharedWords, 'shared word')} (${formatShare(view.sharedWordRatio, 1)})`,
  ];
  if (a.index === b.index) return [...facts, 'the same response on both sides'];
  return a.length === b.length && sharedPrefix === a.length
    ? [...facts, 'the texts are equal']
    : facts;
}

/** Names the way to all responses of a prompt. */
export function allResponses({ order }: ResponsePairView): string {
  return `${order.length === 1 ? 'the' : 'all'} ${countOf(order.length, 'response')}`;
}

/** Names what the way to a whole prompt shows, or returns null where all of it is in sight in `lines` lines. */
export function wholePrompt({ messages, turns }: ResponsePairView, lines: number): string | null {
  const hidden = messages.length > 1 || messages.some(({ content }) => isLong(content, lines));
  if (!hidden) return null;
  const characters = countOf(
    turns.reduce((sum, { length }) => sum + length, 0),
    'character',
  );
  return messages.length > 1 ? `${countOf(messages.length, 'turn')}, ${characters}` : characters;
}

/** Returns how many UTF-16 units both texts begin with, never half of a surrogate pair. */
export function prefixUnits(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let end = 0;
  while (end < most && a.charCodeAt(end) === b.charCodeAt(end)) end++;
  const before = a.charCodeAt(end - 1);
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end;
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function signed(value: number, format: (size: number) => string): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;
}
