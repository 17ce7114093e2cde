import { defineInstruction } from '@/lib/core/verify/instruction';
import { matchesOf, strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

/** The text has a title in double angular brackets. */
export const formatTitle = defineInstruction({
  id: 'detectable_format:title',
  parameters: {},
  describe: () =>
    'Your answer must contain a title, wrapped in double angular brackets, such as <<poem of joy>>.',
  check(response) {
    const found = matchesOf(response, /<<[^\n]+>>/g);
    const title = found.find(
      ({ text }) => strip(text.replace(/^<+/, '').replace(/>+$/, '')) !== '',
    );
    return verdict(
      title !== undefined,
      title ? 'a title is there' : 'there is no title',
      title ? [title] : [],
    );
  },
});
