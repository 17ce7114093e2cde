import { needsTexts } from '@/lib/core/pairs/violated-constraint';
import type { Recipe } from './recipe';

/** Returns whether pairing by a recipe needs the responses' texts or attributes, beside their rewards and lengths. */
export function readsResponses({ constraints, strategies, responses }: Recipe): boolean {
  return (
    responses !== null ||
    needsTexts(constraints) ||
    strategies.some(({ kind }) => kind === 'siblings')
  );
}
