import type { Override } from '@/lib/core/recipes/override';

/** A tag or a note of a prompt, with when and why it was given. */
export type Remark = { text: string; at: string; reason: string };

/** What people decided about one prompt, as it stands. Tags are in the order in which they were given. */
export type PromptCuration = {
  override: Override | null;
  tags: readonly Remark[];
  note: Remark | null;
};

/** A prompt about which nothing was decided. */
export const UNCURATED: PromptCuration = { override: null, tags: [], note: null };
