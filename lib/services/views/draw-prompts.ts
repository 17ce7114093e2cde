import { drawSubsample } from '@/lib/core/rewards/draw-subsample';
import type { DrawnPrompts } from '@/lib/core/views/drawn-prompts';

/**
 * Returns `limit` of the ordinals given, drawn by a seed, ascending, or all where there are no more, with the counts
 * that a screen says of it.
 */
export function drawPrompts(
  ordinals: ArrayLike<number>,
  seed: string,
  limit: number,
): { ordinals: number[]; drawn: DrawnPrompts } {
  const kept = drawSubsample(seed, 'prompts', ordinals.length, limit);
  return {
    ordinals: kept.map((position) => ordinals[position] ?? 0),
    drawn: { prompts: kept.length, of: ordinals.length },
  };
}
