import { parsePairing } from '@/lib/core/rewards/pairing';
import type { Recipe } from './recipe';

/** Returns a recipe's name as part of a file name: ASCII letters, digits and `-`; the pairing where it is no more than one. */
export function recipeSlug({ name, strategies }: Recipe): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (slug !== '') return slug;
  const [only, ...others] = strategies;
  if (only?.kind !== 'points' || others.length > 0 || only.pairings.length > 1) return 'recipe';
  const [pairing = ''] = only.pairings;
  return parsePairing(pairing) ? pairing : 'recipe';
}
