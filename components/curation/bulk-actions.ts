import { countOf } from '@/lib/core/format/format-count';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import type { WantedAction } from '@/lib/schema/curation/curation-json';

/** What can be done to many prompts at once: all but to set responses. */
export type BulkKind = Exclude<WantedAction['kind'], 'set'>;

/** The choices in the order in which they are offered. */
export const BULK_ACTIONS: readonly { value: BulkKind; label: string }[] = [
  { value: 'exclude', label: 'exclude' },
  { value: 'swap', label: 'swap the sides' },
  { value: 'automatic', label: 'back to the automatic pair' },
  { value: 'tag', label: 'add a tag' },
  { value: 'untag', label: 'take a tag off' },
  { value: 'note', label: 'write a note' },
];

/** Returns whether an action needs a text: a tag or a note. */
export function needsWords(kind: BulkKind): boolean {
  return kind === 'tag' || kind === 'untag' || kind === 'note';
}

/** Returns the action of a choice and its text; null while a text is missing. */
export function bulkAction(kind: BulkKind, words: string): WantedAction | null {
  if (needsWords(kind) && words === '') return null;
  if (kind === 'tag' || kind === 'untag') return { kind, tag: words };
  return kind === 'note' ? { kind, note: words } : { kind };
}

/** Returns what an action comes to, such as `1,190 prompts change, 14 keep what was decided before`. */
export function outcomeText({ changed, kept }: CurationOutcome): string {
  const verb = changed === 1 ? 'changes' : 'change';
  const first = `${countOf(changed, 'prompt')} ${verb}`;
  return kept === 0
    ? first
    : `${first}, ${kept.toLocaleString('en-US')} keep what was decided before`;
}
