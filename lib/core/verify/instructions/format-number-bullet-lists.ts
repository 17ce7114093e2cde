import { defineInstruction } from '@/lib/core/verify/instruction';
import { exactCount } from '@/lib/core/verify/text/compare-count';
import { matchesOf, SPACE } from '@/lib/core/verify/text/python-text';

const STAR = new RegExp(`(?:^|(?<=\\n))[${SPACE}]*\\*[^*][^\\n]*`, 'gu');
const DASH = new RegExp(`(?:^|(?<=\\n))[${SPACE}]*-[^\\n]*`, 'gu');

/** The text has exactly so many bullets, `*` or `-` at the beginning of a line. */
export const formatNumberBulletLists = defineInstruction({
  id: 'detectable_format:number_bullet_lists',
  parameters: { num_bullets: 'count' },
  describe: ({ num_bullets }) =>
    `Your answer must contain exactly ${num_bullets} bullet points, in markdown such as: * This is a point.`,
  check(response, { num_bullets }) {
    const found = [...matchesOf(response, STAR), ...matchesOf(response, DASH)];
    return exactCount(found.length, num_bullets, 'bullets', found);
  },
});
