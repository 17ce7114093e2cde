import {
  PROMPT_FIELDS,
  type PromptFilter,
  type Range,
  rewardField,
} from '@/lib/core/filters/prompt-filter';
import { rangesOf } from '@/lib/core/filters/ranges-of';
import { markedReward } from '@/lib/core/score/approximate-rewards';
import { FIELD_LABELS } from './field-labels';

/** A range that the form asks for: the parameter that holds it, its names, and what it is now. */
export type FilterFieldRow = {
  field: string;
  short: string;
  long: string;
  ranges: readonly Range[];
};

/** Returns the ranges of the filter form: the prompts' own numbers, then the rewards and z-scores of their responses. */
export function filterFields(filter: PromptFilter, rewards: readonly string[]): FilterFieldRow[] {
  const row = (field: string, short: string, long: string) => ({
    field,
    short,
    long,
    ranges: rangesOf(filter, field),
  });
  return [
    ...PROMPT_FIELDS.map((field) =>
      row(field, FIELD_LABELS[field].short, FIELD_LABELS[field].long),
    ),
    ...rewards.map((name) => {
      const marked = markedReward(name, rewards);
      return row(rewardField(name), marked, `a response with ${marked}`);
    }),
    row('z', 'z', 'a response with z-score'),
  ];
}
