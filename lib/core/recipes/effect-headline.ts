import { countOf, formatCount } from '@/lib/core/format/format-count';

/** Returns how many pairs there are and from how many of the prompts looked at: `90 pairs from 80 of 100 prompts`. */
export function effectHeadline(counts: { pairs: number; used: number; looked: number }): string {
  const { pairs, used, looked } = counts;
  const prompts = countOf(looked, 'prompt');
  if (pairs === 0) return `no pair from ${prompts}`;
  const from =
    used === looked && looked > 1 ? `all ${prompts}` : `${formatCount(used)} of ${prompts}`;
  return `${countOf(pairs, 'pair')} from ${from}`;
}
