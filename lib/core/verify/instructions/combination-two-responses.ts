import { defineInstruction } from '@/lib/core/verify/instruction';
import { isBlank, strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text is two different responses with six asterisks between them. */
export const combinationTwoResponses = defineInstruction({
  id: 'combination:two_responses',
  parameters: {},
  describe: () =>
    'Give two different responses. Responses, and only responses, should be separated by 6 asterisk symbols: ******.',
  check(response) {
    const parts = response.split('******');
    if (parts.slice(1, -1).some(isBlank))
      return verdict(false, 'a response between the asterisks is empty');
    const texts = parts.filter((part) => !isBlank(part)).map(strip);
    if (texts.length !== 2) return verdict(false, `${texts.length} responses; wanted 2`);
    const differ = texts[0] !== texts[1];
    return verdict(differ, differ ? 'two different responses' : 'both responses are the same');
  },
});
