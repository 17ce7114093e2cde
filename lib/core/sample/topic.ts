/** What the generator knows about a subject: the phrases its answers are put together from. */
export type Topic = {
  id: string;
  /** As in “Explain …”. */
  subject: string;
  /** As in “a plan for …”, a gerund. */
  doing: string;
  /** Two words that prompts ask for; each occurs in `facts`. */
  keywords: readonly [string, string];
  /** Whole sentences. */
  facts: readonly string[];
  /** Whole sentences that give an example. */
  examples: readonly string[];
  /** Three imperatives without capital and full stop. */
  steps: readonly [string, string, string];
  /** A whole sentence on what goes wrong. */
  caution: string;
};
