import { defineInstruction } from '@/lib/core/verify/instruction';
import { isBlank, SPACE, strip } from '@/lib/core/verify/text/python-text';
import { verdict } from '@/lib/core/verify/verdict';

const FIRST_TOKEN = new RegExp(`^[^${SPACE}]+`, 'u');

/** The text has so many paragraphs with an empty line between them, of which the nth begins with a word. */
export const lengthNthParagraphFirstWord = defineInstruction({
  id: 'length_constraints:nth_paragraph_first_word',
  parameters: { num_paragraphs: 'count', nth_paragraph: 'count', first_word: 'text' },
  describe: ({ num_paragraphs, nth_paragraph, first_word }) =>
    `There should be exactly ${num_paragraphs} paragraphs, separated by empty lines, and paragraph ${nth_paragraph} must begin with the word ${JSON.stringify(first_word)}.`,
  check(response, { num_paragraphs, nth_paragraph, first_word }) {
    const paragraphs = response.split('\n\n');
    const count = paragraphs.filter((paragraph) => !isBlank(paragraph)).length;
    const wanted = `wanted ${num_paragraphs}, with ${JSON.stringify(first_word.toLowerCase())} at the beginning of paragraph ${nth_paragraph}`;
    const paragraph = nth_paragraph <= count ? strip(paragraphs.at(nth_paragraph - 1) ?? '') : '';
    if (paragraph === '')
      return verdict(false, `${count} paragraphs, none that begins there; ${wanted}`);
    const first = firstWord(paragraph);
    return verdict(
      count === num_paragraphs && first === first_word.toLowerCase(),
      `${count} paragraphs, with ${JSON.stringify(first)} there; ${wanted}`,
    );
  },
});

/** The first token without quotation marks before it, up to the first mark of punctuation, in small letters. */
function firstWord(paragraph: string): string {
  const token = FIRST_TOKEN.exec(paragraph)?.[0] ?? '';
  const [word = ''] = token
    .replace(/^'+/, '')
    .replace(/^"+/, '')
    .split(/[.,?!'"]/);
  return word.toLowerCase();
}
