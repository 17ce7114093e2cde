import { formatCount } from '@/lib/core/format/format-count';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';

/** Returns in how many responses a constraint, by its place, is satisfied: `3 of 8, loosely 4`. */
export function constraintCounts({ responses }: VerdictsView, at: number): string {
  const strict = responses.filter(({ verdicts }) => verdicts[at]?.passed).length;
  const loose = responses.filter(({ verdicts }) => verdicts[at]?.loose).length;
  const text = `${formatCount(strict)} of ${formatCount(responses.length)}`;
  return loose === strict ? text : `${text}, loosely ${formatCount(loose)}`;
}

/** Returns how many constraints a response satisfies: `3 of 5 constraints, loosely 4`. */
export function responseCounts({
  strict,
  loose,
  verdicts,
}: VerdictsView['responses'][number]): string {
  const noun = verdicts.length === 1 ? 'constraint' : 'constraints';
  const text = `${strict} of ${verdicts.length} ${noun}`;
  return loose === strict ? text : `${text}, loosely ${loose}`;
}
