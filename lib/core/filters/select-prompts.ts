import { prefixReader } from '@/lib/core/frames/prefix-reader';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { NO_PICK, type PairOutcome, pairOutcome } from '@/lib/core/rewards/pair-outcome';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import { isWithin } from './is-within';
import { PROMPT_FIELDS, type PromptField, type PromptFilter } from './prompt-filter';

/** Returns the outcome of one prompt under a pairing. */
export function outcomeOf(frame: RewardFrame, pairing: Pairing, prompt: number): PairOutcome {
  const c = prompt * POINT_COUNT + pairing.chosenIndex;
  const r = prompt * POINT_COUNT + pairing.rejectedIndex;
  return pairOutcome(
    frame.pickIndex[c] ?? NO_PICK,
    frame.pickReward[c] ?? Number.NaN,
    frame.pickIndex[r] ?? NO_PICK,
    frame.pickReward[r] ?? Number.NaN,
  );
}

/** Returns how to read a field of a prompt from the frame; NaN where the prompt has no such value. */
export function fieldReader(
  frame: RewardFrame,
  pairing: Pairing,
  field: PromptField,
): (prompt: number) => number {
  const from = (column: ArrayLike<number>) => (prompt: number) => column[prompt] ?? Number.NaN;
  switch (field) {
    case 'n':
      return from(frame.scored);
    case 'mu':
      return from(frame.mu);
    case 'sigma':
      return from(frame.sd);
    case 'min':
      return from(frame.min);
    case 'max':
      return from(frame.max);
    case 'range':
      return (prompt) => (frame.max[prompt] ?? Number.NaN) - (frame.min[prompt] ?? Number.NaN);
    case 'skewness':
      return from(frame.skewness);
    case 'normality':
      return from(frame.normality);
    case 'length':
      return from(frame.promptLength);
    case 'response_length':
      return from(frame.responseLength);
    case 'duplicates':
      return from(frame.duplicates);
    case 'margin':
      return (prompt) =>
        outcomeOf(frame, pairing, prompt) === 'usable'
          ? (frame.pickReward[prompt * POINT_COUNT + pairing.chosenIndex] ?? Number.NaN) -
            (frame.pickReward[prompt * POINT_COUNT + pairing.rejectedIndex] ?? Number.NaN)
          : Number.NaN;
    default: {
      const read = prefixReader(frame, pairing, field);
      return (prompt) =>
        outcomeOf(frame, pairing, prompt) === 'usable' ? read(prompt) : Number.NaN;
    }
  }
}

/**
 * Returns the ordinals of the prompts that pass a filter, ascending, of those in `candidates`, which pass what the frame does not
 * hold (text, search, responses); null stands for all. `more` are further tests, such as those of facets. A prompt without
 * a value never passes a range of it.
 */
export function selectPrompts(
  frame: RewardFrame,
  pairing: Pairing,
  filter: PromptFilter,
  candidates: Uint32Array | null,
  more: readonly ((prompt: number) => boolean)[] = [],
): Uint32Array {
  const tests = [...more];
  for (const field of PROMPT_FIELDS) {
    const ranges = filter.ranges[field];
    if (!ranges) continue;
    const read = fieldReader(frame, pairing, field);
    tests.push((prompt) => {
      const value = read(prompt);
      return !Number.isNaN(value) && ranges.some((range) => isWithin(value, range));
    });
  }
  const { outcome } = filter;
  if (outcome !== null) tests.push((prompt) => outcomeOf(frame, pairing, prompt) === outcome);
  return tests.reduce(
    (passing, test) => passing.filter(test),
    candidates ?? allPrompts(frame.prompts),
  );
}

function allPrompts(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let prompt = 0; prompt < count; prompt++) all[prompt] = prompt;
  return all;
}
