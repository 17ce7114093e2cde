import { nextUp } from '@/lib/core/stats/next-float';

/** Digits that the next number must be shorter by to be the one that was meant. */
const SHORTER = 5;

/**
 * Returns the number that `value` is the largest one below where that is much shorter to write, as 1.25 is of
 * 1.2499999999999998; else null.
 */
export function shortBelow(value: number): number | null {
  const above = nextUp(value) + 0;
  return Number.isFinite(above) && String(above).length <= String(value).length - SHORTER
    ? above
    : null;
}
