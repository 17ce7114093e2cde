import type { Range } from './prompt-filter';

/** Returns whether a number lies in a closed range. */
export function isWithin(value: number, { from, to }: Range): boolean {
  return (from === null || value >= from) && (to === null || value <= to);
}
