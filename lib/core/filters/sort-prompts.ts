import type { FacetColumn } from '@/lib/core/facets/facet-column';
import { leadingRanks } from '@/lib/core/facets/leading-ranks';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { PromptSort } from './prompt-filter';
import { fieldReader, outcomeOf } from './select-prompts';

/**
 * Returns the prompts in the order asked for. Ties keep import order, prompts without the value come last in both
 * directions. `models` is what `model` sorts by (see `leadingRanks`); without it, import order stays. Cost: n log n in
 * the prompts.
 */
export function sortPrompts(
  frame: RewardFrame,
  pairing: Pairing,
  shown: Uint32Array,
  sort: PromptSort,
  models: FacetColumn | null = null,
): Uint32Array {
  if (sort.field === 'order') return sort.descending ? shown.toReversed() : shown;
  const read = keyReader(frame, pairing, sort.field, models);
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

function keyReader(
  frame: RewardFrame,
  pairing: Pairing,
  field: Exclude<PromptSort['field'], 'order'>,
  models: FacetColumn | null,
): (prompt: number) => number {
  switch (field) {
    case 'outcome':
      return (prompt) => PAIR_OUTCOMES.indexOf(outcomeOf(frame, pairing, prompt));
    case 'model': {
      const ranks = models ? leadingRanks(models) : [];
      return (prompt) => ranks[prompt] ?? Number.NaN;
    }
    default:
      return fieldReader(frame, pairing, field);
  }
}
