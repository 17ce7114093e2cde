import type { Random } from '@/lib/core/random/seeded-random';

/** Returns one of the items, each with the same chance. Throws on an empty list. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Returns `count` different items in random order, or all where there are fewer. */
export function pickSeveral<T>(random: Random, items: readonly T[], count: number): T[] {
  const rest = [...items];
  const picked: T[] = [];
  while (picked.length < count && rest.length > 0) {
    picked.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return picked;
}

/** Returns true with the given probability. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/**
 * Returns a nearly normal number with mean 0 and σ 1, between −6 and 6: the sum of twelve uniform ones less 6
 * (Irwin–Hall). Only additions, so that it is the same on every machine.
 */
export function drawNormal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
