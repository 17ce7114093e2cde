import type { Bench } from './bench';

const LARGER = 2.5;
const FULL = 10;

/** How many times larger the file is on which memory must stay what it was. */
export function largerTimes({ options }: Bench): number {
  return options.full ? FULL : LARGER;
}
