import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { findKeyword } from '@/lib/core/verify/text/find-keyword';
import { verdict } from '@/lib/core/verify/verdict';

/** A keyword, as a regular expression that ignores case, is found often or seldom enough; parts of words count. */
export const keywordsFrequency = defineInstruction({
  id: 'keywords:frequency',
  parameters: { keyword: 'text', frequency: 'count', relation: 'relation' },
  describe: ({ keyword, frequency, relation }) =>
    `The word ${JSON.stringify(keyword)} should appear ${relation} ${frequency} times in your response.`,
  check(response, { keyword, frequency, relation }, tools) {
    const found = findKeyword(tools, keyword, response);
    if ('problem' in found) return verdict(false, found.problem);
    const what = `times ${JSON.stringify(keyword)}`;
    return compareCount(found.spans.length, relation, frequency, what, found.spans);
  },
});
