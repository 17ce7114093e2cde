import { countOf } from '@/lib/core/format/format-count';
import type { CurationAction, CurationStep } from './curation-action';

/** Returns what steps did, a phrase each, such as `excluded 14 prompts`. */
export function describeSteps(steps: readonly CurationStep[]): string[] {
  return steps.map(({ action, promptIds }) => {
    const prompts =
      promptIds.length === 1 ? (promptIds[0] ?? '') : countOf(promptIds.length, 'prompt');
    return phrase(action, prompts);
  });
}

function phrase(action: CurationAction, prompts: string): string {
  switch (action.kind) {
    case 'exclude':
      return `excluded ${prompts}`;
    case 'swap':
      return `swapped the sides of ${prompts}`;
    case 'set':
      return `set #${action.chosen.index} as chosen and #${action.rejected.index} as rejected for ${prompts}`;
    case 'automatic':
      return `back to the automatic pair for ${prompts}`;
    case 'tag':
      return `tagged ${prompts} “${action.tag}”`;
    case 'untag':
      return `took the tag “${action.tag}” off ${prompts}`;
    case 'note':
      return action.note === '' ? `took the note off ${prompts}` : `wrote a note on ${prompts}`;
  }
}
