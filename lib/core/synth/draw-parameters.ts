import type { Random } from '@/lib/core/random/seeded-random';
import { pick, pickSeveral } from '@/lib/core/sample/draw';
import { LANGUAGES } from '@/lib/core/verify/languages';
import { RELATIONS } from '@/lib/core/verify/parameter-kind';

type Parameters = Readonly<Record<string, number | string | readonly string[]>>;

const KEYWORDS = (
  'bridge candle journey signal harbor winter garden mirror engine letter shadow copper island ribbon thunder village compass ' +
  'blanket feather kitchen meadow orchard pepper quartz river silver timber velvet window yellow anchor basket cradle desert ember'
).split(' ');
const COMMON_WORDS =
  'very really thing good great important always never because however simple quickly people world time nice best amazing'.split(
    ' ',
  );
const RARE_LETTERS = ['q', 'x', 'z', 'j', 'k', 'v'];
const FREQUENT_LETTERS = ['b', 'g', 'p', 'w', 'y', 'm'];
const END_PHRASES = [
  'Is there anything else I can help with?',
  'That is all there is to say.',
  'Any other questions?',
  'Let me know how it goes.',
  'This is where the story ends.',
  'Thank you for reading.',
];
const FIRST_WORDS = [
  'morning',
  'suddenly',
  'today',
  'perhaps',
  'finally',
  'nobody',
  'clearly',
  'once',
];
const SECTIONS = ['Section', 'Part', 'Chapter', 'Day', 'Step'];

const between = (random: Random, from: number, to: number) =>
  from + Math.floor(random() * (to - from + 1));

/**
 * How the parameters of each type are drawn. The ranges fit together: any two types that are not in conflict can both be satisfied
 * in a text of 60 to 400 words.
 */
const DRAW: Readonly<Record<string, (random: Random, task: string) => Parameters>> = {
  'keywords:existence': (random) => ({
    keywords: pickSeveral(random, KEYWORDS, between(random, 1, 3)),
  }),
  'keywords:frequency': (random) => {
    const relation = pick(random, RELATIONS);
    return { keyword: pick(random, KEYWORDS), frequency: between(random, 2, 5), relation };
  },
  'keywords:forbidden_words': (random) => ({
    forbidden_words: pickSeveral(random, COMMON_WORDS, between(random, 1, 4)),
  }),
  'keywords:letter_frequency': (random) => {
    const relation = pick(random, RELATIONS);
    const rare = relation === 'less than';
    return {
      letter: pick(random, rare ? RARE_LETTERS : FREQUENT_LETTERS),
      let_frequency: between(random, 4, 12),
      let_relation: relation,
    };
  },
  'language:response_language': (random) => ({
    language: pick(
      random,
      Object.keys(LANGUAGES).filter((code) => code !== 'en'),
    ),
  }),
  'length_constraints:number_sentences': (random) => {
    const relation = pick(random, RELATIONS);
    const number = relation === 'at least' ? between(random, 4, 10) : between(random, 12, 25);
    return { num_sentences: number, relation };
  },
  'length_constraints:number_paragraphs': (random) => ({ num_paragraphs: between(random, 2, 5) }),
  'length_constraints:number_words': (random) => {
    const relation = pick(random, RELATIONS);
    const number = relation === 'at least' ? between(random, 6, 25) : between(random, 25, 45);
    return { num_words: number * 10, relation };
  },
  'length_constraints:nth_paragraph_first_word': (random) => {
    const count = between(random, 2, 5);
    return {
      num_paragraphs: count,
      nth_paragraph: between(random, 1, count),
      first_word: pick(random, FIRST_WORDS),
    };
  },
  'detectable_content:number_placeholders': (random) => ({
    num_placeholders: between(random, 1, 5),
  }),
  'detectable_content:postscript': (random) => ({
    postscript_marker: pick(random, ['P.S.', 'P.P.S']),
  }),
  'detectable_format:number_bullet_lists': (random) => ({ num_bullets: between(random, 2, 7) }),
  'detectable_format:number_highlighted_sections': (random) => ({
    num_highlights: between(random, 1, 4),
  }),
  'detectable_format:multiple_sections': (random) => ({
    section_spliter: pick(random, SECTIONS),
    num_sections: between(random, 2, 5),
  }),
  'combination:repeat_prompt': (_, task) => ({ prompt_to_repeat: task }),
  'startend:end_checker': (random) => ({ end_phrase: pick(random, END_PHRASES) }),
  'change_case:capital_word_frequency': (random) => {
    const relation = pick(random, RELATIONS);
    return { capital_frequency: between(random, 3, 12), capital_relation: relation };
  },
};

/** Draws the parameters of an instruction type for a task; none for a type that takes none. */
export function drawParameters(id: string, random: Random, task: string): Parameters {
  return DRAW[id]?.(random, task) ?? {};
}
