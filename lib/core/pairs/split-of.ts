import type { Split } from '@/lib/core/export/preference-pair';
import { seededRandom } from '@/lib/core/random/seeded-random';
import type { Recipe } from '@/lib/core/recipes/recipe';

/** Returns the split of a prompt: all its pairs go there, and no other prompt changes it. */
export function splitOf(promptId: string, { split }: Recipe): Split {
  if (!split) return 'train';
  return seededRandom(`${split.seed}:split:${promptId}`)() < split.test ? 'test' : 'train';
}
