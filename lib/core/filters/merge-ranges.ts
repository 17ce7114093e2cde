import { nextUp } from '@/lib/core/stats/next-float';
import type { Range } from './prompt-filter';

/** Returns the ranges that hold the same numbers, ascending, those that touch or overlap or have no number between them joined into one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => low(a) - low(b) || 0)) {
    const last = merged.at(-1);
    if (!last || low(range) > following(last)) merged.push({ ...range });
    else if (high(range) > high(last)) last.to = range.to;
  }
  return merged;
}

function low({ from }: Range): number {
  return from ?? Number.NEGATIVE_INFINITY;
}

function high({ to }: Range): number {
  return to ?? Number.POSITIVE_INFINITY;
}

/** The first number after a range. */
function following({ to }: Range): number {
  return to === null ? Number.POSITIVE_INFINITY : nextUp(to);
}
