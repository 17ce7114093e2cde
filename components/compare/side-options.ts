import type { SelectOption } from '@/components/ui/select';
import { isSameAsJson, isSameRecipe } from '@/lib/core/recipes/is-same-recipe';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeSlug } from '@/lib/core/recipes/recipe-slug';
import { PAIRINGS, pairingLabel, pairingSlug, parsePairing } from '@/lib/core/rewards/pairing';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';

/** The value of the option that stands for the recipe in the address itself. */
export const OWN = 'own';

/** What a side of a comparison can be, and which of it the recipe is now. */
export type SideOptions = { value: string; options: SelectOption[] };

/** Returns the choices for a side: the recipe that it is, the saved ones (`saved:ID`) and the pairings (their slugs). */
export function sideOptions(recipe: Recipe, saved: readonly SavedRecipeView[]): SideOptions {
  const stored = saved.find((one) => one.name === recipe.name && isSameAsJson(recipe, one.recipe));
  const others = [
    ...saved.map(({ id, name }) => ({ value: `saved:${id}`, label: `saved: ${name}` })),
    ...PAIRINGS.map((pairing) => ({
      value: pairingSlug(pairing),
      label: `pairing ${pairingLabel(pairing)}`,
    })),
  ];
  if (stored) return { value: `saved:${stored.id}`, options: others };
  const slug = recipeSlug({ ...recipe, name: '' });
  const pairing = parsePairing(slug);
  if (pairing && isSameRecipe(recipe, { ...pairingRecipe(pairing, recipe), filter: recipe.filter }))
    return { value: slug, options: others };
  const label = recipe.name || 'a recipe of its own';
  return { value: OWN, options: [{ value: OWN, label }, ...others] };
}
