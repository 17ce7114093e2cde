import { type Goal, numberOf, textOf, textsOf } from './goal';
import type { LikelyDraw } from './likely-draw';
import { CAPITAL_SENTENCES, POINTS, WORD_SENTENCES } from './sentences';
import type { Written } from './written';

/** How a careless writer breaks an instruction by adding something; null where it cannot be broken so. */
export type Slip = (goal: Goal, written: Written, draw: LikelyDraw) => string | null;

const seldom = (goal: Goal, name: string) => textOf(goal, name) === 'less than';
const around = (word: string, draw: LikelyDraw) =>
  ` ${draw.pick(WORD_SENTENCES).replace('{w}', word)}`;

/** By type of instruction. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  'keywords:forbidden_words': (goal, _, draw) => {
    const words = textsOf(goal, 'forbidden_words');
    return words.length === 0 ? null : around(draw.pick(words), draw);
  },
  'keywords:frequency': (goal, _, draw) => {
    const word = textOf(goal, 'keyword');
    return seldom(goal, 'relation') ? around(word, draw) + around(word, draw) : null;
  },
  'change_case:capital_word_frequency': (goal, _, draw) =>
    seldom(goal, 'capital_relation') ? ` ${draw.pick(CAPITAL_SENTENCES)}` : null,
  'detectable_format:number_bullet_lists': (goal, { bullets, inList }, draw) =>
    inList && bullets >= numberOf(goal, 'num_bullets') ? `\n* ${draw.pick(POINTS)}` : null,
  'length_constraints:number_paragraphs': (_, { sinceBreak }) =>
    sinceBreak >= 2 ? '\n\n***\n\n' : null,
  'length_constraints:nth_paragraph_first_word': (_, { sinceBreak }) =>
    sinceBreak >= 2 ? '\n\n' : null,
};
