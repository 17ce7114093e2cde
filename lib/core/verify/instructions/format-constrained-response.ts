import { defineInstruction } from '@/lib/core/verify/instruction';
import { strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

const OPTIONS = ['My answer is yes.', 'My answer is no.', 'My answer is maybe.'];

/** The text has one of three given answers. */
export const formatConstrainedResponse = defineInstruction({
  id: 'detectable_format:constrained_response',
  parameters: {},
  describe: () => `Answer with one of the following options: ${OPTIONS.join(' ')}`,
  check(response) {
    const text = strip(response);
    const option = OPTIONS.find((one) => text.includes(one));
    if (!option) return verdict(false, 'none of the three answers is there');
    const from = response.indexOf(option);
    return verdict(true, `it says: ${option}`, [{ from, to: from + option.length }]);
  },
});
