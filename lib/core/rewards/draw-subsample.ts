import { seededRandom } from '@/lib/core/random/seeded-random';

/**
 * Returns which `n` of a prompt's `count` responses a seeded subsample keeps, ascending; all of them where there are
 * no more than `n`. The draw depends on the seed and the prompt's id alone, not on other prompts or their order.
 */
export function drawSubsample(seed: string, promptId: string, count: number, n: number): number[] {
  if (n >= count) return Array.from({ length: count }, (_, i) => i);
  return Array.from(drawInOrder(seed, promptId, count, n)).sort((a, b) => a - b);
}

/**
 * Returns `n` of a prompt's `count` responses, at most all, in the order in which a seed draws them: the first k are
 * those that `drawSubsample` keeps of it for any k below `count`.
 */
export function drawInOrder(seed: string, promptId: string, count: number, n: number): Uint32Array {
  const indexes = new Uint32Array(count);
  for (let i = 0; i < count; i++) indexes[i] = i;
  const random = seededRandom(`${seed}:${promptId}`);
  for (let i = 0; i < Math.min(n, count); i++) {
    const j = i + Math.floor(random() * (count - i));
    const kept = indexes[j] ?? 0;
    indexes[j] = indexes[i] ?? 0;
    indexes[i] = kept;
  }
  return indexes.subarray(0, n);
}
