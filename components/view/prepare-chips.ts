import { facetLabel } from '@/lib/core/facets/facet-field';
import {
  type FacetFilter,
  PROMPT_FIELDS,
  type PromptFilter,
  type Range,
  rewardField,
} from '@/lib/core/filters/prompt-filter';
import { exactNumber } from '@/lib/core/format/format-number';
import { shortBelow } from '@/lib/core/format/short-below';
import { nextDown } from '@/lib/core/stats/next-float';
import { formatRanges } from '@/lib/schema/views/range-params';
import { FIELD_LABELS, OUTCOME_LABELS } from './field-labels';

/** A filter that is on: the URL parameter that holds it, what it says, and what the parameter is without it (null: nothing). */
export type FilterChip = {
  param: string;
  text: string;
  without: string | readonly string[] | null;
};

/** Returns the chips of a filter, without its search, in a fixed order, one for each range or value. */
export function prepareChips(filter: PromptFilter): FilterChip[] {
  const chips: FilterChip[] = [];
  if (filter.text !== null)
    chips.push({ param: 'text', text: `prompt contains “${filter.text}”`, without: null });
  for (const field of PROMPT_FIELDS) {
    chips.push(...rangeChips(field, FIELD_LABELS[field].short, filter.ranges[field] ?? []));
  }
  for (const [name, ranges] of Object.entries(filter.rewards)) {
    chips.push(...rangeChips(rewardField(name), `a response with ${name}`, ranges));
  }
  chips.push(...rangeChips('z', 'a response with z', filter.z ?? []));
  if (filter.outcome) {
    const text = `outcome = ${OUTCOME_LABELS[filter.outcome].name}`;
    chips.push({ param: 'outcome', text, without: null });
  }
  return [...chips, ...facetChips(filter.facets)];
}

function facetChips(facets: FacetFilter): FilterChip[] {
  return Object.entries(facets).flatMap(([param, values]) =>
    values.map((value) => ({
      param,
      text: `${facetLabel(param)} = ${value}`,
      without: values.length === 1 ? null : values.filter((other) => other !== value),
    })),
  );
}

function rangeChips(param: string, label: string, ranges: readonly Range[]): FilterChip[] {
  return ranges.map((range) => {
    const others = ranges.filter((other) => other !== range);
    const without = others.length === 0 ? null : formatRanges(others);
    return { param, text: `${label} ${rangeText(range)}`, without };
  });
}

/** Returns a range as a person reads it: `0.1 to 2.4`, `0.1 to below 2.4`, `≥ 3`, `≤ 2`, `< 2`, `= 5`. */
export function rangeText({ from, to }: Range): string {
  const below = to === null || from === to ? null : shortBelow(to);
  if (below !== null) {
    return from === null
      ? `< ${exactNumber(below)}`
      : `${exactNumber(from)} to below ${exactNumber(below)}`;
  }
  if (from !== null && to !== null) {
    return from === to ? `= ${exactNumber(from)}` : `${exactNumber(from)} to ${exactNumber(to)}`;
  }
  if (from !== null) return `≥ ${exactNumber(from)}`;
  return to === null ? 'any' : `≤ ${exactNumber(to)}`;
}

/** Returns the upper end of a range that a person typed, `<2` being the largest number below 2; else as `typedNumber`. */
export function typedEnd(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('<')) return typedNumber(trimmed);
  const end = typedNumber(trimmed.slice(1));
  return typeof end === 'number' ? nextDown(end) : undefined;
}

/** Returns the number a person typed, null for an empty box, undefined for what is no number. */
export function typedNumber(text: string): number | null | undefined {
  const trimmed = text.trim().replace('−', '-');
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
