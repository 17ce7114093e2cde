import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import type { CardText } from '@/lib/core/export/card-facts';
import { exportName } from '@/lib/core/export/export-name';
import { type FilesSource, filesParagraph } from '@/lib/core/export/pairing-method';
import { pairingLabel, parsePairing } from '@/lib/core/rewards/pairing';
import { describeRecipe } from './describe-recipe';
import type { Recipe } from './recipe';
import { recipeSlug } from './recipe-slug';

/** Returns the card of pairs that a recipe made straight of files, in the recipe's format. */
export function filesCard(recipe: Recipe, source: FilesSource): CardText {
  const slug = recipeSlug(recipe);
  const pairing = parsePairing(slug);
  const what = recipe.name || (pairing ? pairingLabel(pairing) : 'by a recipe');
  const [only = ''] = source.files;
  const base = source.files.length === 1 ? only.replace(/\.(jsonl|ndjson|json)(\.gz)?$/, '') : '';
  const steps = describeRecipe({ ...recipe, reward: source.reward }).slice(1);
  return {
    name: exportName(base === '' ? 'samples' : fileNameOf(base), slug, recipe.format),
    title: `${base === '' ? 'Samples' : base}, ${what}`,
    method: [filesParagraph(source), steps.map((step) => `- ${step}`).join('\n')],
  };
}
