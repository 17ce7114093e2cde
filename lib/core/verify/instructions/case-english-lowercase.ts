import { defineInstruction } from '@/lib/core/verify/instruction';
import { isEnglish } from '@/lib/core/verify/text/is-english';
import { isLower } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text is English in small letters only. */
export const caseEnglishLowercase = defineInstruction({
  id: 'change_case:english_lowercase',
  approximate: true,
  parameters: {},
  describe: () =>
    'Your entire response should be in English, and in all lowercase letters; no capital letters are allowed.',
  check(response, _, tools) {
    if (!isLower(response)) return verdict(false, 'not all letters are small');
    return isEnglish(response, tools);
  },
});
