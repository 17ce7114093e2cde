import { PROMPT_FIELDS, type PromptFilter, type Range, rewardField } from './prompt-filter';

/** Returns the ranges that a filter asks of a field (see `FilterField`), none where it asks nothing of it. */
export function rangesOf(filter: PromptFilter, field: string): readonly Range[] {
  if (field === 'z') return filter.z ?? [];
  const known = PROMPT_FIELDS.find((one) => one === field);
  if (known) return filter.ranges[known] ?? [];
  return Object.entries(filter.rewards).find(([name]) => rewardField(name) === field)?.[1] ?? [];
}
