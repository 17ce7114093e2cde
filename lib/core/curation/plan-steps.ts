import type { CurationAction, CurationStep } from './curation-action';
import { type PromptCuration, UNCURATED } from './prompt-curation';
import { isKept, resolveAction } from './resolve-action';

/** What an action on some prompts comes to: the steps, how many prompts they change, and how many keep what was decided. */
export type CurationPlan = { steps: CurationStep[]; changed: number; kept: number };

/**
 * Plans an action on prompts. Unless `replace`, a prompt with an override (or, for a note, with a note) keeps it.
 * Prompts for which the action comes to the same thing share a step.
 */
export function planSteps(
  { action, at, reason, promptIds }: CurationStep,
  standing: ReadonlyMap<string, PromptCuration>,
  replace: boolean,
): CurationPlan {
  const groups = new Map<string, { action: CurationAction; promptIds: string[] }>();
  let changed = 0;
  let kept = 0;
  for (const promptId of promptIds) {
    const current = standing.get(promptId) ?? UNCURATED;
    const resolved = resolveAction(action, current);
    if (!resolved) continue;
    if (!replace && isKept(action, current)) {
      kept++;
      continue;
    }
    changed++;
    const key = JSON.stringify(resolved);
    const group = groups.get(key);
    if (group) group.promptIds.push(promptId);
    else groups.set(key, { action: resolved, promptIds: [promptId] });
  }
  const steps = [...groups.values()].map((group) => ({ ...group, at, reason }));
  return { steps, changed, kept };
}
