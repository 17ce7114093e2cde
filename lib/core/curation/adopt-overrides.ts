import type { Override } from '@/lib/core/recipes/override';
import type { CurationAction, CurationStep } from './curation-action';
import type { PromptCuration } from './prompt-curation';

/** Returns the steps that make a recipe's overrides those of a dataset; a prompt with an override keeps its own. */
export function adoptOverrides(
  overrides: readonly Override[],
  standing: ReadonlyMap<string, PromptCuration>,
): CurationStep[] {
  const groups = new Map<string, { step: CurationStep; promptIds: string[] }>();
  for (const override of overrides) {
    const { promptId, at, reason } = override;
    if (standing.get(promptId)?.override) continue;
    const action = actionOf(override);
    const key = JSON.stringify([action, at, reason]);
    const group = groups.get(key);
    if (group) group.promptIds.push(promptId);
    else {
      const promptIds = [promptId];
      groups.set(key, { step: { action, at, reason, promptIds }, promptIds });
    }
  }
  return [...groups.values()].map(({ step }) => step);
}

function actionOf(override: Override): CurationAction {
  if (override.action !== 'set') return { kind: override.action };
  return { kind: 'set', chosen: override.chosen, rejected: override.rejected };
}
