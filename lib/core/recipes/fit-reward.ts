import { withKnownRewards } from '@/lib/core/filters/known-rewards';
import type { Recipe } from './recipe';

/** Returns the recipe over the dataset's active reward where the dataset does not have the one it names, and without filters on rewards that it does not have. */
export function fitReward(recipe: Recipe, rewards: readonly string[]): Recipe {
  const isThere = recipe.reward === null || rewards.includes(recipe.reward);
  const { filter } = withKnownRewards(recipe.filter, rewards);
  return { ...recipe, filter, reward: isThere ? recipe.reward : null };
}
