import { defineInstruction } from '@/lib/core/verify/instruction';
import { matchesOf } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text has no comma. */
export const punctuationNoComma = defineInstruction({
  id: 'punctuation:no_comma',
  parameters: {},
  describe: () => 'In your entire response, refrain from the use of any commas.',
  check(response) {
    const found = matchesOf(response, /,/g);
    return verdict(found.length === 0, `${found.length} commas; wanted none`, found);
  },
});
