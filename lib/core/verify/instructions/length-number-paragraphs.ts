import { defineInstruction } from '@/lib/core/verify/instruction';
import { exactCount } from '@/lib/core/verify/text/compare-count';
import { isBlank, SPACE } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

const DIVIDER = new RegExp(`[${SPACE}]?\\*\\*\\*[${SPACE}]?`, 'u');

/** The text has so many paragraphs with `***` between them; an empty one is wrong unless it is the first or the last. */
export const lengthNumberParagraphs = defineInstruction({
  id: 'length_constraints:number_paragraphs',
  parameters: { num_paragraphs: 'count' },
  describe: ({ num_paragraphs }) =>
    `There should be exactly ${num_paragraphs} paragraphs, separated by the markdown divider ***.`,
  check(response, { num_paragraphs }) {
    const paragraphs = response.split(DIVIDER);
    if (paragraphs.slice(1, -1).some(isBlank)) return verdict(false, 'a paragraph is empty');
    const ends = paragraphs.length > 1 ? [paragraphs[0], paragraphs.at(-1)] : paragraphs;
    const blank = ends.filter((end) => isBlank(end ?? '')).length;
    return exactCount(paragraphs.length - blank, num_paragraphs, 'paragraphs');
  },
});
