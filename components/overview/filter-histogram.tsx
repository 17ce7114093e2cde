'use client';

import { HistogramFigure } from '@/components/charts/histogram-figure';
import type { HistogramWords } from '@/components/charts/prepare-histogram';
import { useViewQuery } from '@/components/view/use-view-query';
import { binSpan } from '@/lib/core/filters/bin-span';
import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import type { PromptField, PromptFilter } from '@/lib/core/filters/prompt-filter';
import type { Histogram } from '@/lib/core/stats/histogram';
import { formatRanges } from '@/lib/schema/views/range-params';

type Props = {
  field: PromptField;
  filter: PromptFilter;
  title: string;
  histogram: Histogram;
  words: HistogramWords;
  height: number;
  level?: 'h2' | 'h3';
};

/** A histogram of a per-prompt number; picking bins filters the prompts by it. */
export function FilterHistogram({ field, filter, title, histogram, words, height, level }: Props) {
  const { navigate } = useViewQuery();
  const picked = filter.ranges[field] ?? [];
  return (
    <HistogramFigure
      title={title}
      note="click or drag to filter, with Shift to add"
      histogram={histogram}
      words={words}
      height={height}
      picked={picked}
      level={level}
      onRange={(from, to, add, [first, last]) => {
        const range = words.whole
          ? { from: Math.ceil(from), to: Math.ceil(to) - 1 }
          : binSpan(histogram.bins, first, last);
        navigate({ [field]: formatRanges(mergeRanges(add ? [...picked, range] : [range])) });
      }}
    />
  );
}
