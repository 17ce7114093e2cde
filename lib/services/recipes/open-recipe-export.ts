import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import type { ExportFormat } from '@/lib/core/export/export-format';
import { exportName } from '@/lib/core/export/export-name';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeMethod } from '@/lib/core/recipes/recipe-method';
import { recipeSlug } from '@/lib/core/recipes/recipe-slug';
import { scoresMayFall } from '@/lib/core/recipes/scores-may-fall';
import type { OpenExport } from '@/lib/services/export/open-export';
import type { ServiceContext } from '@/lib/services/service-context';
import { openRecipe } from './open-recipe';
import { recipeBatches } from './recipe-batches';

/**
 * Resolves what a recipe gives in a format. The recipe that goes with the data names the data's fingerprint, its
 * reward and the format, so that it gives the same bytes again. Throws as `openRecipe`.
 */
export async function openRecipeExport(
  context: ServiceContext,
  name: string,
  recipe: Recipe,
  options: { anyData: boolean; format: ExportFormat },
): Promise<OpenExport> {
  const opened = await openRecipe(context, name, recipe, options);
  const { dataset, reward, shown } = opened;
  const used = opened.recipe;
  const { format } = options;
  const { fingerprint, prompts, responses, synthetic } = dataset;
  return {
    card: {
      name: exportName(fileNameOf(dataset.name), recipeSlug(used), format),
      title: `${dataset.name}, ${recipe.name || 'by a recipe'}`,
      method: recipeMethod(used, {
        dataset: dataset.name,
        synthetic,
        fingerprint,
        prompts,
        responses,
        reward: reward.name,
        sigma: recipe.sigma,
        shown: shown.length,
      }),
    },
    recipeJson: formatRecipe({ ...used, fingerprint, reward: reward.name, format }),
    scoresMayFall: scoresMayFall(used),
    prompts: shown.length,
    source: () => recipeBatches(context.database, opened),
  };
}
