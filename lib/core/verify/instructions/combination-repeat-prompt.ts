import { defineInstruction } from '@/lib/core/verify/instruction';
import { strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text begins with the prompt, case ignored. */
export const combinationRepeatPrompt = defineInstruction({
  id: 'combination:repeat_prompt',
  parameters: { prompt_to_repeat: 'text' },
  describe: () =>
    'First repeat the request above word for word without change, then give your answer; do not say anything before repeating it.',
  check(response, { prompt_to_repeat }) {
    const passed = strip(response).toLowerCase().startsWith(strip(prompt_to_repeat).toLowerCase());
    return verdict(passed, `it ${passed ? 'begins' : 'does not begin'} with the prompt`);
  },
});
