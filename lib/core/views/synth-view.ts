/** What a plan for prompts gives: its first prompts, counted and some of them to read. */
export type SynthView = {
  /** As an address holds it. */
  request: { n: string; constraints: string; types: string; seed: string };
  /** Parameters that were not understood, each with what was expected; the usual value took their place. */
  ignored: string[];
  /** How many prompts were looked at. */
  of: number;
  examples: { prompt: string; difficulty: number; types: string[] }[];
  /** Prompts with each type of constraint, most frequent first. */
  perType: { id: string; prompts: number; isApproximate: boolean }[];
  /** Why no such prompts can be made; null where they can. */
  problem: string | null;
};
