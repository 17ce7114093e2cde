import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { matchesOf } from '@/lib/core/verify/text/python-text';

/** The text has at least so many placeholders in square brackets. */
export const contentNumberPlaceholders = defineInstruction({
  id: 'detectable_content:number_placeholders',
  parameters: { num_placeholders: 'count' },
  describe: ({ num_placeholders }) =>
    `The response must contain at least ${num_placeholders} placeholders in square brackets, such as [address].`,
  check(response, { num_placeholders }) {
    const found = matchesOf(response, /\[[^\n]*?\]/g);
    return compareCount(found.length, 'at least', num_placeholders, 'placeholders', found);
  },
});
