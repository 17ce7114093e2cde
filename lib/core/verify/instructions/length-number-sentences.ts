import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { countSentences } from '@/lib/core/verify/text/count-sentences';

/** The text has enough sentences, or few enough. */
export const lengthNumberSentences = defineInstruction({
  id: 'length_constraints:number_sentences',
  approximate: true,
  parameters: { num_sentences: 'count', relation: 'relation' },
  describe: ({ num_sentences, relation }) =>
    `Your response should contain ${relation} ${num_sentences} sentences.`,
  check: (response, { num_sentences, relation }) =>
    compareCount(countSentences(response), relation, num_sentences, 'sentences'),
});
