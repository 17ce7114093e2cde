import type { Recipe } from './recipe';

/**
 * Returns whether a recipe may rightly give rows whose chosen reward is not the higher one: augmented ones, or those that
 * people decided. `overrides` that are null are unknown and count as none.
 */
export function scoresMayFall({ augmentation, overrides, constraints }: Recipe): boolean {
  return augmentation !== null || (overrides?.length ?? 0) > 0 || !constraints.dropTies;
}
