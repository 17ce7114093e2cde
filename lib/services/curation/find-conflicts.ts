import type { Override } from '@/lib/core/recipes/override';
import { readsResponses } from '@/lib/core/recipes/reads-responses';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { decidePairs } from '@/lib/services/recipes/decide-pairs';
import { readPairablePages } from '@/lib/services/recipes/read-pairable-pages';
import type { ServiceContext } from '@/lib/services/service-context';
import { openBudget } from '@/lib/services/tokenizers/open-budget';

/**
 * Returns why overrides no longer fit what a recipe makes of their prompts, by ordinal; those that fit are left out. Reads the
 * rewards of the given prompts, and the texts of those whose responses were set.
 */
export async function findConflicts(
  context: ServiceContext,
  { datasetId, field }: { datasetId: number; field: number },
  recipe: Recipe,
  overridden: readonly { ordinal: number; override: Override }[],
): Promise<Map<number, string>> {
  const byOrdinal = new Map(overridden.map(({ ordinal, override }) => [ordinal, override]));
  const byId = new Map(overridden.map(({ override }) => [override.promptId, override]));
  const ordinals = Uint32Array.from([...byOrdinal.keys()].sort((a, b) => a - b));
  const allTexts = readsResponses(recipe);
  const wantsTexts = (promptId: string) => allTexts || byId.get(promptId)?.action === 'set';
  const budget = await openBudget(context, recipe.constraints);
  const conflicts = new Map<number, string>();
  for await (const page of readPairablePages(
    context.database.bulk,
    datasetId,
    field,
    ordinals,
    wantsTexts,
    null,
  )) {
    for (const { ordinal, prompt } of page) {
      const { conflict } = decidePairs(prompt, recipe, byOrdinal.get(ordinal), budget);
      if (conflict !== null) conflicts.set(ordinal, conflict);
    }
  }
  return conflicts;
}
