'use client';

import { HistogramFigure } from '@/components/charts/histogram-figure';
import type { HistogramWords } from '@/components/charts/prepare-histogram';
import { rangeParam } from '@/components/view/prepare-chips';
import { useViewQuery } from '@/components/view/use-view-query';
import type { PromptField } from '@/lib/core/filters/prompt-filter';
import type { Histogram } from '@/lib/core/stats/histogram';

type Props = {
  field: PromptField;
  title: string;
  histogram: Histogram;
  words: HistogramWords;
  height: number;
};

/** A histogram of a per-prompt number; picking bins filters the prompts by it. */
export function FilterHistogram({ field, title, histogram, words, height }: Props) {
  const { navigate } = useViewQuery();
  return (
    <HistogramFigure
      title={title}
      note="click or drag to filter"
      histogram={histogram}
      words={words}
      height={height}
      onRange={(from, to) => {
        const range = words.whole ? { from: Math.ceil(from), to: Math.ceil(to) - 1 } : { from, to };
        navigate({ [field]: rangeParam(range) });
      }}
    />
  );
}
