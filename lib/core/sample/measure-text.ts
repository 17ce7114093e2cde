/** What can be read off a response without knowing what it means. */
export type TextFeatures = {
  /** Asked words that occur as whole words, as a share of all asked words: 0 to 1; 1 where none is asked. */
  coverage: number;
  /** Says “for example”, “for instance” or “such as”. */
  hasExample: boolean;
  /** Counts its points: “First, … Second, …” or numbered lines. */
  hasStructure: boolean;
  /** Hedging words, at most 3. */
  hedges: number;
  /** Sentences said before, at most 3. */
  repeats: number;
  /** Thanks, wishes or offers. */
  isCourteous: boolean;
  /** Declines to answer. */
  isRefusal: boolean;
  /** Length in UTF-16 units. */
  characters: number;
};

const MOST_COUNTED = 3;
const EXAMPLE = /\b(for example|for instance|such as)\b/i;
const STRUCTURE = /\bfirst\b[\s\S]*\bsecond\b|^1\. [\s\S]*^2\. /im;
const HEDGE = /\b(perhaps|maybe|might|depends|not sure|i think)\b/gi;
const COURTESY = /\b(please|thank you|thanks|glad|happy to|good question|i hope|good luck)\b/i;
const REFUSAL = /\b(cannot help|unable to answer|not something that i can)\b/i;

/** Returns the features of a response to a prompt that asks for `keywords`. */
export function measureText(text: string, keywords: readonly string[]): TextFeatures {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const covered = keywords.filter((keyword) => words.has(keyword.toLowerCase()));
  const sentences = text.split(/(?<=[.!?])\s+/).map((sentence) => sentence.replace(/^\d+\. /, ''));
  return {
    coverage: keywords.length === 0 ? 1 : covered.length / keywords.length,
    hasExample: EXAMPLE.test(text),
    hasStructure: STRUCTURE.test(text),
    hedges: Math.min(MOST_COUNTED, text.match(HEDGE)?.length ?? 0),
    repeats: Math.min(MOST_COUNTED, sentences.length - new Set(sentences).size),
    isCourteous: COURTESY.test(text),
    isRefusal: REFUSAL.test(text),
    characters: text.length,
  };
}
