import type { Mark } from '@/lib/core/search/find-marks';
import type { Span } from '@/lib/core/verify/verdict';

/** Returns places of a text as marks that ascend and do not overlap. */
export function marksOf(spans: readonly Span[]): Mark[] {
  const marks: Mark[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = marks.at(-1);
    if (last && from < last.end) last.end = Math.max(last.end, to);
    else if (to > from) marks.push({ start: from, end: to });
  }
  return marks;
}
