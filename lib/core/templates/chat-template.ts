import type { Message } from '@/lib/core/prompts/message';

/** One family of chat templates. */
export type ChatTemplate = {
  name: string;
  /** The special tokens of the family. None of them may be left in a content. */
  tokens: readonly string[];
  /** Returns the turns of a rendered prompt, the generation header dropped; null where `text` is not exactly one. */
  parse: (text: string) => Message[] | null;
};
