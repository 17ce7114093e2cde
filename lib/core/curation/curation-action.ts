import type { ResponseRef } from '@/lib/core/recipes/override';

/**
 * What a person does to a prompt. `exclude`, `swap` and `set` override its automatic pairs, `automatic` takes such an
 * override back; tags and the note stand beside it and change no pair. A note without text takes the note away.
 */
export type CurationAction =
  | { kind: 'exclude' }
  | { kind: 'swap' }
  | { kind: 'set'; chosen: ResponseRef; rejected: ResponseRef }
  | { kind: 'automatic' }
  | { kind: 'tag'; tag: string }
  | { kind: 'untag'; tag: string }
  | { kind: 'note'; note: string };

/** One action on some prompts. `at` is an ISO 8601 time. */
export type CurationStep = {
  action: CurationAction;
  at: string;
  reason: string;
  promptIds: readonly string[];
};
