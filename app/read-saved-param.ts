import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { fitReward } from '@/lib/core/recipes/fit-reward';
import type { Recipe } from '@/lib/core/recipes/recipe';
import {
  readableRecipes,
  type SavedRecipeView,
  type UnreadableRecipeView,
} from '@/lib/core/views/saved-recipe-view';
import { parseRecipeId } from '@/lib/schema/recipe/parse-recipe-id';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { fitsAddress, recipeQuery } from '@/lib/schema/views/recipe-params';
import type { SearchParams } from '@/lib/schema/views/view-params';
import { listDatasets } from '@/lib/services/list-datasets';
import { listSavedRecipes } from '@/lib/services/recipes/find-saved-recipe';
import type { ServiceContext } from '@/lib/services/service-context';

type SavedParam = {
  saved: (SavedRecipeView | UnreadableRecipeView)[];
  openedId: number | null;
  /** What of the address could not be used. */
  ignored: string[];
  /** Where the address names a saved recipe and no other, the address that spells it out. */
  address: string | null;
  /** The saved recipe where no address can hold it; null otherwise. */
  whole: Recipe | null;
};

/** Returns the saved recipes and the one that a recipe page's address names with `saved`. */
export async function readSavedParam(
  context: ServiceContext,
  dataset: string,
  search: SearchParams,
  query: string,
): Promise<SavedParam> {
  const saved = await listSavedRecipes(context);
  const text = [search.saved].flat()[0] ?? '';
  if (text === '') return { saved, openedId: null, ignored: [], address: null, whole: null };
  const opened = readableRecipes(saved).find(({ id }) => id === parseRecipeId(text));
  if (!opened) {
    return {
      saved,
      openedId: null,
      ignored: [`saved=${text.slice(0, 40)}`],
      address: null,
      whole: null,
    };
  }
  const card = (await listDatasets(context)).find(({ name }) => name === dataset);
  const spelled = search.recipe === undefined && card !== undefined;
  const rewards = card?.rewards.map(({ name }) => name) ?? [];
  const recipe = fitReward(parseRecipe(opened.name, opened.recipe), rewards);
  if (spelled && !fitsAddress(recipe)) {
    return { saved, openedId: opened.id, ignored: [], address: null, whole: recipe };
  }
  const address = withQuery(
    datasetPath(dataset, 'recipe'),
    editQuery(query, recipeQuery(recipe, query)),
  );
  return {
    saved,
    openedId: opened.id,
    ignored: [],
    address: spelled ? address : null,
    whole: null,
  };
}
