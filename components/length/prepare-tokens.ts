import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { USUAL_MAX_LENGTH } from '@/lib/core/tokens/token-limits';
import type { TokenLengths } from '@/lib/core/views/length-view';

/** A limit with its counts and shares as texts; `isUsual` marks the one that TRL takes unless told otherwise. */
export type LimitRow = {
  limit: string;
  isUsual: boolean;
  same: string;
  sameShare: string;
  cut: string;
  cutShare: string;
  chosenShare: string;
  rejectedShare: string;
};

export type PreparedTokens = {
  facts: { name: string; value: string; tone: 'chosen' | 'rejected' | null }[];
  sentence: string;
  rows: LimitRow[];
  over: string;
};

/** Returns the lengths of pairs in tokens as texts: means, a row for each limit, and a sentence for the usual one. */
export function prepareTokens(lengths: TokenLengths): PreparedTokens {
  const { pairs, usable, seed, limits, meanPrompt, meanChosen, meanRejected } = lengths;
  const mean = numberFormat([meanPrompt, meanChosen, meanRejected]);
  const share = (part: number) => formatShare(part, pairs);
  const usual = limits.find(({ tokens }) => tokens === USUAL_MAX_LENGTH);
  const part = (count = 0) => `${share(count)} (${formatCount(count)})`;
  return {
    facts: [
      { name: 'mean prompt, tokens', value: mean(meanPrompt), tone: null },
      { name: 'mean chosen, tokens', value: mean(meanChosen), tone: 'chosen' },
      { name: 'mean rejected, tokens', value: mean(meanRejected), tone: 'rejected' },
    ],
    sentence: `Of the pairs, ${part(usual?.cut)} are cut at ${formatCount(USUAL_MAX_LENGTH)} tokens, TRL’s max_length unless a run sets it, and ${part(usual?.same)} are the same within them.`,
    rows: limits.map(({ tokens, same, cut, chosenCut, rejectedCut }) => ({
      limit: formatCount(tokens),
      isUsual: tokens === USUAL_MAX_LENGTH,
      same: formatCount(same),
      sameShare: share(same),
      cut: formatCount(cut),
      cutShare: share(cut),
      chosenShare: share(chosenCut),
      rejectedShare: share(rejectedCut),
    })),
    over:
      pairs === usable
        ? `over all ${countOf(usable, 'usable pair')}`
        : `over ${formatCount(pairs)} of ${formatCount(usable)} usable pairs drawn by seed ${seed}`,
  };
}
