'use client';

import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import type { PromptFilter, Range } from '@/lib/core/filters/prompt-filter';
import { rangesOf } from '@/lib/core/filters/ranges-of';
import { formatRanges } from '@/lib/schema/views/range-params';
import { useViewQuery } from './use-view-query';

/** What to filter by: a range of each field (see `FilterField`). */
type Picked = Readonly<Record<string, Range>>;

/** Returns a way to filter by ranges that are picked in a chart; with `add` they join those of the filter. */
export function useRangeFilter(filter: PromptFilter): (picked: Picked, add: boolean) => void {
  const { navigate } = useViewQuery();
  return (picked, add) => {
    const changes = Object.entries(picked).map(([field, range]) => {
      const before = add ? rangesOf(filter, field) : [];
      return [field, formatRanges(mergeRanges([...before, range]))];
    });
    navigate(Object.fromEntries(changes));
  };
}
