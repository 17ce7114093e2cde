import { defineInstruction } from '@/lib/core/verify/instruction';
import { isEnglish } from '@/lib/core/verify/text/is-english';
import { isUpper } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text is English in capital letters only. */
export const caseEnglishCapital = defineInstruction({
  id: 'change_case:english_capital',
  approximate: true,
  parameters: {},
  describe: () => 'Your entire response should be in English, and in all capital letters.',
  check(response, _, tools) {
    if (!isUpper(response)) return verdict(false, 'not all letters are capital');
    return isEnglish(response, tools);
  },
});
