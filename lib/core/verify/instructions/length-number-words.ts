import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { WORD } from '@/lib/core/verify/text/python-text';

const WORDS = new RegExp(`[${WORD}]+`, 'gu');

/** The text has enough words, or few enough; hyphens and apostrophes part words. */
export const lengthNumberWords = defineInstruction({
  id: 'length_constraints:number_words',
  parameters: { num_words: 'count', relation: 'relation' },
  describe: ({ num_words, relation }) => `Answer with ${relation} ${num_words} words.`,
  check: (response, { num_words, relation }) =>
    compareCount(response.match(WORDS)?.length ?? 0, relation, num_words, 'words'),
});
