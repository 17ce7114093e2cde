import { seededRandom } from '@/lib/core/random/seeded-random';

/**
 * Returns which `n` of a prompt's `count` responses a seeded subsample keeps, ascending; all of them where there are
 * no more than `n`. The draw depends on the seed and the prompt's id alone, not on other prompts or their order.
 */
export function drawSubsample(seed: string, promptId: string, count: number, n: number): number[] {
  const indexes = Array.from({ length: count }, (_, i) => i);
  if (n >= count) return indexes;
  const random = seededRandom(`${seed}:${promptId}`);
  for (let i = 0; i < n; i++) {
    const j = i + Math.floor(random() * (count - i));
    const kept = indexes[j] ?? 0;
    indexes[j] = indexes[i] ?? 0;
    indexes[i] = kept;
  }
  return indexes.slice(0, n).sort((a, b) => a - b);
}
