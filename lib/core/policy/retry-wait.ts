import type { Random } from '@/lib/core/random/seeded-random';

const LONGEST_MS = 60_000;

/**
 * Returns how long to wait before a retry, in milliseconds: `baseMs` doubled with each earlier retry (`attempt` counts them from
 * 0), at most a minute, of which a random share between a half and the whole, so that those who failed together do not come back together.
 */
export function retryWait(baseMs: number, attempt: number, random: Random): number {
  const whole = Math.min(LONGEST_MS, baseMs * 2 ** attempt);
  return whole / 2 + (random() * whole) / 2;
}
