import { type PairingSource, sourceParagraph } from '@/lib/core/export/pairing-method';
import { describeRecipe } from './describe-recipe';
import type { Recipe } from './recipe';

/** Returns in plain words, as paragraphs of Markdown, how a recipe made its pairs. */
export function recipeMethod(
  recipe: Recipe,
  source: Omit<PairingSource, 'usable' | 'overridden'>,
): string[] {
  const steps = describeRecipe({ ...recipe, fingerprint: source.fingerprint }).slice(1);
  return [sourceParagraph(source), steps.map((step) => `- ${step}`).join('\n')];
}
