import { defineInstruction } from '@/lib/core/verify/instruction';
import { strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text ends with a phrase, case and quotation marks around the whole ignored. */
export const startendEndChecker = defineInstruction({
  id: 'startend:end_checker',
  parameters: { end_phrase: 'text' },
  describe: ({ end_phrase }) =>
    `Finish your response with this exact phrase: ${end_phrase} No other words should follow it.`,
  check(response, { end_phrase }) {
    const text = strip(response).replace(/^"+/, '').replace(/"+$/, '').toLowerCase();
    const passed = text.endsWith(strip(end_phrase).toLowerCase());
    return verdict(passed, `it ${passed ? 'ends' : 'does not end'} with the phrase`);
  },
});
