import { type Goal, numberOf, textOf, textsOf } from './goal';
import type { LikelyDraw } from './likely-draw';
import {
  CAPITAL_SENTENCES,
  freshOf,
  HIGHLIGHT_SENTENCES,
  PLACEHOLDER_SENTENCES,
  POINTS,
  WORD_SENTENCES,
} from './sentences';
import type { Written } from './written';

/** Something that the response still lacks: how to write it, null where plain sentences do. */
export type Need = { goal: Goal; write: ((draw: LikelyDraw) => string) | null };

type Rule = (goal: Goal, written: Written) => Need['write'] | 'met';

const PLAIN = null;
const around = (word: string) => (draw: LikelyDraw) =>
  ` ${draw.pick(WORD_SENTENCES).replace('{w}', word)}`;
const oneOf = (sentences: readonly string[], text: string) => (draw: LikelyDraw) =>
  ` ${draw.pick(freshOf(sentences, text))}`;
const isAtLeast = (goal: Goal, name: string) => textOf(goal, name) === 'at least';

/** What each type of instruction asks to be there, by what is there. */
const RULES: Readonly<Record<string, Rule>> = {
  'keywords:existence': (goal, { text }) => {
    const lower = text.toLowerCase();
    const missing = textsOf(goal, 'keywords').find((word) => !lower.includes(word.toLowerCase()));
    return missing === undefined ? 'met' : around(missing);
  },
  'keywords:frequency': (goal, { text }) => {
    const keyword = textOf(goal, 'keyword');
    const found = text.toLowerCase().split(keyword.toLowerCase()).length - 1;
    if (!isAtLeast(goal, 'relation') || found >= numberOf(goal, 'frequency')) return 'met';
    return around(keyword);
  },
  'keywords:letter_frequency': (goal, { text }) => {
    const found = text.toLowerCase().split(textOf(goal, 'letter')).length - 1;
    const lacks = isAtLeast(goal, 'let_relation') && found < numberOf(goal, 'let_frequency');
    return lacks ? PLAIN : 'met';
  },
  'length_constraints:number_words': (goal, { words }) =>
    isAtLeast(goal, 'relation') && words < numberOf(goal, 'num_words') ? PLAIN : 'met',
  'length_constraints:number_sentences': (goal, { sentences }) =>
    isAtLeast(goal, 'relation') && sentences < numberOf(goal, 'num_sentences') ? PLAIN : 'met',
  'length_constraints:number_paragraphs': (goal, { divided, sinceBreak }) => {
    if (divided >= numberOf(goal, 'num_paragraphs')) return 'met';
    return sinceBreak >= 2 ? () => '\n\n***\n\n' : PLAIN;
  },
  'length_constraints:nth_paragraph_first_word': (goal, { paragraphs, sinceBreak }) => {
    if (paragraphs >= numberOf(goal, 'num_paragraphs')) return 'met';
    const isNext = paragraphs + 1 === numberOf(goal, 'nth_paragraph');
    const first = isNext ? firstWordSentence(textOf(goal, 'first_word')) : '';
    return sinceBreak >= 2 ? () => `\n\n${first}` : PLAIN;
  },
  'detectable_content:number_placeholders': (goal, { text, placeholders }) =>
    placeholders < numberOf(goal, 'num_placeholders') ? oneOf(PLACEHOLDER_SENTENCES, text) : 'met',
  'detectable_format:number_highlighted_sections': (goal, { text, highlights }) =>
    highlights < numberOf(goal, 'num_highlights') ? oneOf(HIGHLIGHT_SENTENCES, text) : 'met',
  'detectable_format:multiple_sections': (goal, { text, sinceBreak }) => {
    const name = textOf(goal, 'section_spliter');
    const found = text.toLowerCase().split(`\n${name.toLowerCase()} `).length - 1;
    if (found >= numberOf(goal, 'num_sections')) return 'met';
    return sinceBreak >= 2 || (found === 0 && sinceBreak === 1)
      ? () => `\n\n${name} ${found + 1}\n`
      : PLAIN;
  },
  'detectable_format:number_bullet_lists': (goal, { text, bullets }) =>
    bullets < numberOf(goal, 'num_bullets')
      ? (draw) => `\n* ${draw.pick(freshOf(POINTS, text))}`
      : 'met',
  'change_case:capital_word_frequency': (goal, { text, capitals }) =>
    isAtLeast(goal, 'capital_relation') && capitals < numberOf(goal, 'capital_frequency')
      ? oneOf(CAPITAL_SENTENCES, text)
      : 'met',
};

/** Returns a sentence that begins with a word. */
export function firstWordSentence(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} it was clear to all.`;
}

/** Returns what a response still lacks of its goals. */
export function needsOf(goals: readonly Goal[], written: Written): Need[] {
  return goals.flatMap((goal) => {
    const write = RULES[goal.type]?.(goal, written) ?? 'met';
    return write === 'met' ? [] : [{ goal, write }];
  });
}
