/**
 * How pairs are augmented with the rewards they aim at, as a recipe says it. `template` is the message that takes the
 * text in: the system message, or the first user turn for models without a system role.
 */
export type Augmentation = {
  template: 'system' | 'user';
  /** The text in front of the prompt, with the placeholders `{low}`, `{high}` and `{goals}`. */
  text: string;
  /** The lowest and the highest reward that a response can get, as the text names them. */
  scale: { low: number; high: number };
  /** Names of rewards in the order of their lines, at least one; unless told otherwise it is the active reward alone. */
  attributes: string[];
  /** Whether each pair is written as it was, too. */
  keepOriginals: boolean;
  /** Null augments every prompt; a seed draws the half of the prompts that is augmented. */
  half: { seed: string } | null;
};

/** The text unless another is given. */
export const DEFAULT_AUGMENTATION_TEXT = `Give the response that would earn the scores below on a scale from {low} (lowest) to {high} (highest), without mentioning them.
{goals}`;
