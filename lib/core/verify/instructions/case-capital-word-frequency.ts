import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { isUpper } from '@/lib/core/verify/text/python-text';
import { wordTokens } from '@/lib/core/verify/text/word-tokens';

/** The text has enough words in capital letters, or few enough; “I” is one. */
export const caseCapitalWordFrequency = defineInstruction({
  id: 'change_case:capital_word_frequency',
  approximate: true,
  parameters: { capital_frequency: 'count', capital_relation: 'relation' },
  describe: ({ capital_frequency, capital_relation }) =>
    `In your response, words with all capital letters should appear ${capital_relation} ${capital_frequency} times.`,
  check(response, { capital_frequency, capital_relation }) {
    const count = wordTokens(response).filter(isUpper).length;
    return compareCount(count, capital_relation, capital_frequency, 'words in capital letters');
  },
});
