import { defineInstruction } from '@/lib/core/verify/instruction';
import { findKeyword } from '@/lib/core/verify/text/find-keyword';
import { quoteList } from '@/lib/core/verify/text/quote-list';
import { verdict } from '@/lib/core/verify/verdict';

/** Every keyword is found, as a regular expression that ignores case; parts of words count. */
export const keywordsExistence = defineInstruction({
  id: 'keywords:existence',
  parameters: { keywords: 'texts' },
  describe: ({ keywords }) =>
    `Include the ${keywords.length === 1 ? 'keyword' : 'keywords'} ${quoteList(keywords)} in your response.`,
  check(response, { keywords }, tools) {
    const spans = [];
    for (const keyword of keywords) {
      const found = findKeyword(tools, keyword, response);
      if ('problem' in found) return verdict(false, found.problem);
      if (found.spans.length === 0) return verdict(false, `${JSON.stringify(keyword)} is missing`);
      spans.push(...found.spans);
    }
    return verdict(true, `all ${keywords.length} keywords are there`, spans);
  },
});
