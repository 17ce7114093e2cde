import type { PromptField } from '@/lib/core/filters/prompt-filter';
import { fieldReader } from '@/lib/core/filters/select-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { Bins } from '@/lib/core/stats/histogram';

type Limits = { min: number; max: number };

const limitsOfFrames = new WeakMap<RewardFrame, Map<string, Limits>>();

/**
 * Returns bins over a field's values of all prompts, about `target` of them, so that a filter changes counts and never the
 * axis; null where no prompt has a value. Cost: one pass over the prompts the first time.
 */
export function fieldBins(
  frame: RewardFrame,
  pairing: Pairing,
  field: Exclude<PromptField, 'margin'>,
  makeBins: (min: number, max: number, target: number) => Bins,
  target: number,
): Bins | null {
  const known = limitsOfFrames.get(frame) ?? new Map<string, Limits>();
  limitsOfFrames.set(frame, known);
  const limits = known.get(field) ?? limitsOf(frame.prompts, fieldReader(frame, pairing, field));
  known.set(field, limits);
  const { min, max } = limits;
  return Number.isFinite(min) && Number.isFinite(max) ? makeBins(min, max, target) : null;
}

function limitsOf(prompts: number, read: (prompt: number) => number): Limits {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let prompt = 0; prompt < prompts; prompt++) {
    const value = read(prompt);
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
