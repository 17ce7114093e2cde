import type { Override } from '@/lib/core/recipes/override';
import type { PromptCuration } from './prompt-curation';

/** Returns the overrides among what was decided, ordered by prompt id (UTF-16 units), as recipes hold them. */
export function overridesOf(curation: ReadonlyMap<string, PromptCuration>): Override[] {
  return [...curation.values()]
    .flatMap(({ override }) => override ?? [])
    .sort((a, b) => (a.promptId < b.promptId ? -1 : 1));
}
