import { seededRandom } from '@/lib/core/random/seeded-random';

/** How often the seeded policy does what an instruction of a type asks for, before the prompt makes it easier or harder. */
const SKILLS: Readonly<Record<string, number>> = {
  'keywords:existence': 0.8,
  'keywords:frequency': 0.7,
  'keywords:forbidden_words': 0.65,
  'keywords:letter_frequency': 0.6,
  'length_constraints:number_sentences': 0.7,
  'length_constraints:number_words': 0.65,
  'length_constraints:number_paragraphs': 0.6,
  'length_constraints:nth_paragraph_first_word': 0.5,
  'detectable_content:number_placeholders': 0.7,
  'detectable_content:postscript': 0.75,
  'detectable_format:number_bullet_lists': 0.6,
  'detectable_format:number_highlighted_sections': 0.75,
  'detectable_format:multiple_sections': 0.7,
  'detectable_format:title': 0.7,
  'startend:end_checker': 0.6,
  'startend:quotation': 0.6,
  'punctuation:no_comma': 0.6,
  'change_case:capital_word_frequency': 0.65,
  'change_case:english_capital': 0.65,
  'change_case:english_lowercase': 0.65,
};

const SPREAD = 0.4;
const LEAST = 0.15;
const MOST = 0.95;

/** The types of instructions that the seeded policy tries to follow. It does not look at those of any other type. */
export const SEEDED_TYPES: readonly string[] = Object.keys(SKILLS);

/** Returns how often an instruction of a type is followed for one prompt, 0.15 to 0.95: prompts differ by up to ±0.2. */
export function skillOf(type: string, promptKey: string): number {
  const ease = (seededRandom(`skill:${type}:${promptKey}`)() - 0.5) * SPREAD;
  return Math.min(MOST, Math.max(LEAST, (SKILLS[type] ?? LEAST) + ease));
}
