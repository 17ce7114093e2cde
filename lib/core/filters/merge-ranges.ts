import type { Range } from './prompt-filter';

/** Returns the ranges that hold the same numbers, ascending, those that touch or overlap joined into one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => low(a) - low(b) || 0)) {
    const last = merged.at(-1);
    if (!last || low(range) > high(last)) merged.push({ ...range });
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
