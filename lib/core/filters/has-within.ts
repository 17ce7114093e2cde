import { isWithin } from './is-within';
import type { Range } from './prompt-filter';

/** Returns whether one of the numbers lies in one of the ranges; NaN lies in none. */
export function hasWithin(values: ArrayLike<number>, ranges: readonly Range[]): boolean {
  return Array.prototype.some.call(
    values,
    (value: number) => !Number.isNaN(value) && ranges.some((range) => isWithin(value, range)),
  );
}
