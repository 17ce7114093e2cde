import type { CurationAction } from './curation-action';
import type { PromptCuration } from './prompt-curation';

/**
 * Returns what an action comes to for a prompt as it stands, or null where it would change nothing: what is swapped
 * already is swapped back, and swapping two responses that a person set turns these around.
 */
export function resolveAction(
  action: CurationAction,
  current: PromptCuration,
): CurationAction | null {
  const { override, tags, note } = current;
  const isTagged = (tag: string) => tags.some(({ text }) => text === tag);
  switch (action.kind) {
    case 'exclude':
      return override?.action === 'exclude' ? null : action;
    case 'swap':
      return turned(action, current);
    case 'set':
      return action;
    case 'automatic':
      return override ? action : null;
    case 'tag':
      return isTagged(action.tag) ? null : action;
    case 'untag':
      return isTagged(action.tag) ? action : null;
    case 'note':
      return (note?.text ?? '') === action.note ? null : action;
  }
}

function turned(swap: CurationAction, { override }: PromptCuration): CurationAction {
  if (override?.action === 'swap') return { kind: 'automatic' };
  if (override?.action !== 'set') return swap;
  return { kind: 'set', chosen: override.rejected, rejected: override.chosen };
}

/** Returns whether an action on many prompts leaves this one as it is, because a person decided about it already. */
export function isKept(action: CurationAction, { override, note }: PromptCuration): boolean {
  if (action.kind === 'note') return note !== null;
  return (
    override !== null &&
    (action.kind === 'exclude' || action.kind === 'swap' || action.kind === 'set')
  );
}
