import { OPEN_RANGE } from '@/lib/core/recipes/format-recipe';
import type { Strategy } from '@/lib/core/recipes/recipe';

/** The kinds of strategies, with what a screen calls them. */
export const STRATEGY_KINDS: readonly { value: Strategy['kind']; label: string }[] = [
  { value: 'points', label: 'reward points' },
  { value: 'best-of-n', label: 'best of n against the lowest of m' },
  { value: 'threshold', label: 'margin in a range' },
  { value: 'all', label: 'all pairs' },
  { value: 'verified', label: 'constraints satisfied' },
  { value: 'siblings', label: 'siblings in a search tree' },
];

/** Returns a strategy of a kind with its usual settings, keeping share and seed of `old`. */
export function newStrategy(kind: Strategy['kind'], old?: Strategy): Strategy {
  const share = { weight: old?.weight ?? null, seed: old?.seed ?? '1' };
  switch (kind) {
    case 'points':
      return {
        kind,
        pairings: ['max__mu-2s'],
        within: null,
        maxDeviation: null,
        cap: null,
        ...share,
      };
    case 'best-of-n':
      return { kind, m: 5, cap: null, ...share };
    case 'threshold':
    case 'all':
      return { kind, margin: OPEN_RANGE, cap: 4, ...share };
    case 'verified':
      return { kind, levels: [{ chosen: 4, rejected: 2 }], cap: 4, ...share };
    case 'siblings':
      return { kind, levels: null, cap: 4, ...share };
  }
}
