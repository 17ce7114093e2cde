import { defineInstruction } from '@/lib/core/verify/instruction';
import { strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The whole text stands in double quotation marks. */
export const startendQuotation = defineInstruction({
  id: 'startend:quotation',
  parameters: {},
  describe: () => 'Wrap your entire response in double quotation marks.',
  check(response) {
    const text = strip(response);
    const passed = [...text].length > 1 && text.startsWith('"') && text.endsWith('"');
    return verdict(passed, `it ${passed ? 'stands' : 'does not stand'} in double quotation marks`);
  },
});
