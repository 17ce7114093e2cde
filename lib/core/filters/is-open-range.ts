import type { Range } from './prompt-filter';

/** Returns whether a range holds every number. */
export function isOpenRange({ from, to }: Range): boolean {
  return from === null && to === null;
}
