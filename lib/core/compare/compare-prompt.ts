import type { ResponsePair } from '@/lib/core/pairs/pairable-prompt';

/** The pairs that one of two recipes makes of a prompt, and the rewards that it looks at, by response. */
export type SidePairs = { pairs: readonly ResponsePair[]; rewards: ArrayLike<number> };

/** Whether two recipes make the same pairs of a prompt, others, or only one of them any. */
export type ComparedKind = 'same' | 'changed' | 'onlyA' | 'onlyB' | 'neither';

/** A prompt's pairs by one recipe: how many, and their means. */
export type PairMeans = { pairs: number; margin: number; chosen: number; rejected: number };

/** What two recipes make of one prompt. `shared` counts the pairs that both make. */
export type ComparedPrompt = {
  kind: ComparedKind;
  shared: number;
  a: PairMeans | null;
  b: PairMeans | null;
};

/** Compares the sets of pairs that two recipes make of one prompt; the order of pairs does not matter. */
export function comparePrompt(a: SidePairs, b: SidePairs): ComparedPrompt {
  const shared = a.pairs.filter(({ chosen, rejected }) =>
    b.pairs.some((pair) => pair.chosen === chosen && pair.rejected === rejected),
  ).length;
  return { kind: kindOf(a, b, shared), shared, a: meansOf(a), b: meansOf(b) };
}

function kindOf(a: SidePairs, b: SidePairs, shared: number): ComparedKind {
  if (a.pairs.length === 0) return b.pairs.length === 0 ? 'neither' : 'onlyB';
  if (b.pairs.length === 0) return 'onlyA';
  return shared === a.pairs.length && shared === b.pairs.length ? 'same' : 'changed';
}

function meansOf({ pairs, rewards }: SidePairs): PairMeans | null {
  if (pairs.length === 0) return null;
  let chosen = 0;
  let rejected = 0;
  for (const pair of pairs) {
    chosen += rewards[pair.chosen] ?? Number.NaN;
    rejected += rewards[pair.rejected] ?? Number.NaN;
  }
  const count = pairs.length;
  return {
    pairs: count,
    margin: (chosen - rejected) / count,
    chosen: chosen / count,
    rejected: rejected / count,
  };
}
