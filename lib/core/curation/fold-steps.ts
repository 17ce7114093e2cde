import type { Override } from '@/lib/core/recipes/override';
import type { CurationAction, CurationStep } from './curation-action';
import { type PromptCuration, UNCURATED } from './prompt-curation';

/** Returns how the prompts stand after the steps, in the order of their first step; a prompt that is back to nothing is left out. */
export function foldSteps(steps: Iterable<CurationStep>): Map<string, PromptCuration> {
  const prompts = new Map<string, PromptCuration>();
  for (const { action, at, reason, promptIds } of steps) {
    for (const promptId of promptIds) {
      const before = prompts.get(promptId) ?? UNCURATED;
      const after = { ...before, ...changeOf(before, action, { promptId, at, reason }) };
      if (after.override || after.note || after.tags.length > 0) prompts.set(promptId, after);
      else prompts.delete(promptId);
    }
  }
  return prompts;
}

function changeOf(
  { tags }: PromptCuration,
  action: CurationAction,
  decided: { promptId: string; at: string; reason: string },
): Partial<PromptCuration> {
  const { at, reason } = decided;
  switch (action.kind) {
    case 'exclude':
    case 'swap':
      return { override: { ...decided, action: action.kind } };
    case 'set': {
      const { chosen, rejected } = action;
      const override: Override = { ...decided, action: 'set', chosen, rejected };
      return { override };
    }
    case 'automatic':
      return { override: null };
    case 'tag':
      return {
        tags: [...tags.filter(({ text }) => text !== action.tag), { text: action.tag, at, reason }],
      };
    case 'untag':
      return { tags: tags.filter(({ text }) => text !== action.tag) };
    case 'note':
      return { note: action.note === '' ? null : { text: action.note, at, reason } };
  }
}
