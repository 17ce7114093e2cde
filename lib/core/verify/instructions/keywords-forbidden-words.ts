import { defineInstruction } from '@/lib/core/verify/instruction';
import { findWord } from '@/lib/core/verify/text/find-keyword';
import { quoteList } from '@/lib/core/verify/text/quote-list';
import { verdict } from '@/lib/core/verify/verdict';

/** None of the words is found as a whole word, case ignored. */
export const keywordsForbiddenWords = defineInstruction({
  id: 'keywords:forbidden_words',
  parameters: { forbidden_words: 'texts' },
  describe: ({ forbidden_words }) =>
    `Do not use the ${forbidden_words.length === 1 ? 'word' : 'words'} ${quoteList(forbidden_words)}.`,
  check(response, { forbidden_words }, tools) {
    for (const word of forbidden_words) {
      const found = findWord(tools, word, response);
      if ('problem' in found) return verdict(false, found.problem);
      if (found.spans.length > 0)
        return verdict(false, `${JSON.stringify(word)} is there`, found.spans);
    }
    return verdict(true, 'none of the forbidden words is there');
  },
});
