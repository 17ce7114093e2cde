import { defineInstruction } from '@/lib/core/verify/instruction';
import { compareCount } from '@/lib/core/verify/text/compare-count';
import { isBlank, matchesOf } from '@/lib/core/verify/text/python-text';

/** The text has at least so many sections highlighted by `*` or `**`. */
export const formatNumberHighlightedSections = defineInstruction({
  id: 'detectable_format:number_highlighted_sections',
  parameters: { num_highlights: 'count' },
  describe: ({ num_highlights }) =>
    `Highlight at least ${num_highlights} sections in your answer with markdown, such as *highlighted section*.`,
  check(response, { num_highlights }) {
    const single = matchesOf(response, /\*[^\n*]*\*/g).filter(
      ({ text }) => !isBlank(text.replaceAll('*', '')),
    );
    const double = matchesOf(response, /\*\*[^\n*]*\*\*/g).filter(
      ({ text }) => !isBlank(text.slice(2, -2)),
    );
    const found = [...single, ...double];
    return compareCount(found.length, 'at least', num_highlights, 'highlights', found);
  },
});
