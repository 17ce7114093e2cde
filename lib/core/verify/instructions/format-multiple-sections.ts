import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { isPlain } from '@/lib/core/verify/text/find-keyword';
import { matchesOf, SPACE } from '@/lib/core/verify/text/python-text';
import type { TextTools } from '@/lib/core/verify/text-tools';
import { verdict } from '@/lib/core/verify/verdict';

/** The text has at least so many sections, each begun by a word and a number. */
export const formatMultipleSections = defineInstruction({
  id: 'detectable_format:multiple_sections',
  parameters: { section_spliter: 'text', num_sections: 'count' },
  describe: ({ section_spliter, num_sections }) =>
    `Your response must have at least ${num_sections} sections. Mark the beginning of each with ${section_spliter} X, such as ${section_spliter} 1.`,
  check(response, { section_spliter, num_sections }, tools) {
    const found = findSections(response, section_spliter, tools);
    if ('problem' in found) return verdict(false, found.problem);
    return compareCount(found.length, 'at least', num_sections, 'sections', found);
  },
});

function findSections(response: string, splitter: string, { compile }: TextTools) {
  if (isPlain(splitter)) {
    const pattern = new RegExp(`[${SPACE}]?${splitter}[${SPACE}]?\\p{Nd}+[${SPACE}]?`, 'gu');
    return matchesOf(response, pattern);
  }
  const compiled = compile(`\\s?${splitter}\\s?\\p{Nd}+\\s?`, { keepsCase: true });
  return compiled.problem === undefined ? compiled.find(response) : compiled;
}
