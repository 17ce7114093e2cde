import { INSTRUCTIONS } from './instruction-registry';

const KEYWORDS_AND_WORDS = ['keywords:existence', 'keywords:forbidden_words'];
const SIMPLE = [...KEYWORDS_AND_WORDS, 'language:response_language'];

/** Types that go with nothing but the ones listed. */
const ONLY_WITH: Readonly<Record<string, readonly string[]>> = {
  'detectable_format:constrained_response': [],
  'detectable_format:json_format': KEYWORDS_AND_WORDS,
  'combination:two_responses': [...SIMPLE, 'detectable_format:title', 'punctuation:no_comma'],
  'combination:repeat_prompt': [
    'keywords:existence',
    'detectable_format:title',
    'punctuation:no_comma',
  ],
};

/** Beyond IFEval's table: in most other languages these cannot be satisfied. */
const NOT_IN_OTHER_LANGUAGES = [
  'keywords:letter_frequency',
  'change_case:capital_word_frequency',
  'length_constraints:nth_paragraph_first_word',
];

/** Types that do not go with the ones listed. */
const NOT_WITH: Readonly<Record<string, readonly string[]>> = {
  'language:response_language': [
    'detectable_format:multiple_sections',
    'keywords:existence',
    'keywords:frequency',
    'keywords:forbidden_words',
    'startend:end_checker',
    'change_case:english_capital',
    'change_case:english_lowercase',
    ...NOT_IN_OTHER_LANGUAGES,
  ],
  'change_case:capital_word_frequency': [
    'change_case:english_capital',
    'change_case:english_lowercase',
  ],
  'change_case:english_capital': ['change_case:english_lowercase'],
  'length_constraints:number_paragraphs': [
    'length_constraints:nth_paragraph_first_word',
    'length_constraints:number_sentences',
  ],
  'startend:quotation': ['detectable_format:title'],
  'detectable_format:multiple_sections': ['detectable_format:number_highlighted_sections'],
};

const CONFLICTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  INSTRUCTIONS.map(({ id }) => [
    id,
    new Set(
      INSTRUCTIONS.map((other) => other.id).filter(
        (other) => isBarred(id, other) || isBarred(other, id),
      ),
    ),
  ]),
);

/**
 * Returns whether two types cannot be asked for together: a type and itself, and the pairs that IFEval lists (its table of
 * conflicts, made symmetrical), with three of ours: types that ask for Latin letters or English words in another language.
 */
export function areInConflict(a: string, b: string): boolean {
  return a === b || (CONFLICTS.get(a)?.has(b) ?? false);
}

function isBarred(id: string, other: string): boolean {
  const only = ONLY_WITH[id];
  return (only && !only.includes(other)) || (NOT_WITH[id]?.includes(other) ?? false);
}
