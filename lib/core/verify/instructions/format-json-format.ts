import { defineInstruction } from '@/lib/core/verify/instruction';
import { isPythonJson } from '@/lib/core/verify/text/is-python-json';
import { strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

const FENCES = ['```json', '```Json', '```JSON', '```'];

/** The whole text is JSON, a Markdown fence around it aside. */
export const formatJsonFormat = defineInstruction({
  id: 'detectable_format:json_format',
  parameters: {},
  describe: () =>
    'The entire output should be wrapped in JSON format; markdown ticks such as ``` are allowed.',
  check(response) {
    let text = strip(response);
    for (const fence of FENCES) if (text.startsWith(fence)) text = text.slice(fence.length);
    if (text.endsWith('```')) text = text.slice(0, -3);
    const passed = isPythonJson(strip(text));
    return verdict(passed, passed ? 'it is JSON' : 'it is not JSON');
  },
});
