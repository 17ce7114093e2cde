import type { Recipe } from './recipe';

/** Returns the recipe, over the dataset's active reward where the dataset does not have the one it names. */
export function fitReward(recipe: Recipe, rewards: readonly string[]): Recipe {
  const isThere = recipe.reward === null || rewards.includes(recipe.reward);
  return isThere ? recipe : { ...recipe, reward: null };
}
