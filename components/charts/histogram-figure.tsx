'use client';

import { useRef } from 'react';
import type { Range } from '@/lib/core/filters/prompt-filter';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { OnRange } from './bin-slider';
import { ChartFrame } from './chart-frame';
import { HistogramChart } from './histogram-chart';
import { HistogramTable } from './histogram-table';
import { type HistogramWords, histogramCsv, prepareHistogram } from './prepare-histogram';
import type { Marker } from './prepare-markers';

type Props = {
  title: string;
  /** Added to the line that states the bins. */
  note?: string;
  histogram: Histogram;
  words: HistogramWords;
  height: number;
  markers?: readonly Marker[];
  level?: 'h2' | 'h3';
  /** The ranges that the quantity is filtered by. */
  picked?: readonly Range[];
  onRange?: OnRange;
};

/** A histogram with everything a chart has here. */
export function HistogramFigure(props: Props) {
  const { title, note, histogram, words, height, markers, level, onRange } = props;
  const svg = useRef<HTMLDivElement>(null);
  const prepared = prepareHistogram(histogram, words, props.picked);
  return (
    <ChartFrame
      title={title}
      note={[prepared.binsText, note].filter(Boolean).join(' · ')}
      csv={() => histogramCsv(prepared, markers)}
      table={<HistogramTable prepared={prepared} title={title} height={height} markers={markers} />}
      svg={svg}
      level={level}
    >
      <HistogramChart
        prepared={prepared}
        title={title}
        height={height}
        markers={markers}
        svg={svg}
        onRange={onRange}
      />
    </ChartFrame>
  );
}
