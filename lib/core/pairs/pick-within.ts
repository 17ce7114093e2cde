import type { Random } from '@/lib/core/random/seeded-random';

/** Returns one of the scored responses whose reward is at most `reach` from `target`, each as likely; null where there is none. */
export function pickWithin(
  rewards: Float64Array,
  target: number,
  reach: number,
  random: Random,
): number | null {
  const near: number[] = [];
  for (let i = 0; i < rewards.length; i++) {
    if (Math.abs((rewards[i] ?? Number.NaN) - target) <= reach) near.push(i);
  }
  return near[Math.floor(random() * near.length)] ?? null;
}
