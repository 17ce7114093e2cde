import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { PromptSort } from './prompt-filter';
import { fieldReader, outcomeOf } from './select-prompts';

/**
 * Returns the prompts in the order asked for. Ties keep import order, prompts without the value come last in both
 * directions. Cost: n log n in the prompts.
 */
export function sortPrompts(
  frame: RewardFrame,
  pairing: Pairing,
  shown: Uint32Array,
  sort: PromptSort,
): Uint32Array {
  if (sort.field === 'order') return sort.descending ? shown.toReversed() : shown;
  const { field } = sort;
  const read =
    field === 'outcome'
      ? (prompt: number) => PAIR_OUTCOMES.indexOf(outcomeOf(frame, pairing, prompt))
      : fieldReader(frame, pairing, field);
  const sign = sort.descending ? -1 : 1;
  const keys = new Float64Array(frame.prompts);
  for (const prompt of shown) {
    const value = read(prompt);
    keys[prompt] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * value;
  }
  return shown.toSorted((a, b) => {
    const x = keys[a] ?? 0;
    const y = keys[b] ?? 0;
    return x === y ? a - b : x < y ? -1 : 1;
  });
}
