import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';

/** A character is there often or seldom enough in the text in small letters. */
export const keywordsLetterFrequency = defineInstruction({
  id: 'keywords:letter_frequency',
  parameters: { letter: 'letter', let_frequency: 'count', let_relation: 'relation' },
  describe: ({ letter, let_frequency, let_relation }) =>
    `The letter ${letter.toLowerCase()} should appear ${let_relation} ${let_frequency} times in your response.`,
  check(response, { letter, let_frequency, let_relation }) {
    const wanted = letter.toLowerCase();
    const count = response.toLowerCase().split(wanted).length - 1;
    return compareCount(count, let_relation, let_frequency, `times ${JSON.stringify(wanted)}`);
  },
});
