'use client';

import dynamic from 'next/dynamic';
import { type RefObject, useRef } from 'react';
import { BinSlider, type OnRange } from './bin-slider';
import { DrawingSkeleton } from './drawing-skeleton';
import type { PreparedHistogram } from './prepare-histogram';
import { type Marker, prepareMarkers } from './prepare-markers';
import { useElementWidth } from './use-element-width';

/** Not needed to read or use the page: what picks bins is here, and the values are a table. */
const HistogramBars = dynamic(
  () => import('./histogram-bars').then((module) => module.HistogramBars),
  { ssr: false, loading: DrawingSkeleton },
);

type Props = {
  prepared: PreparedHistogram;
  title: string;
  height: number;
  markers?: readonly Marker[];
  svg: RefObject<HTMLDivElement | null>;
  onRange?: OnRange;
};

const LEFT = 46;
const RIGHT = 12;
const BOTTOM = 38;
const LABEL_ROW = 15;
const INITIAL_WIDTH = 640;

/** Bars on a numeric axis. Recharts draws; hover, keyboard and picking lie in one slider above it. */
export function HistogramChart({ prepared, title, height, markers, svg, onRange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box, INITIAL_WIDTH);
  const plotWidth = width - LEFT - RIGHT;
  const lines = prepareMarkers(markers ?? [], prepared.domain, plotWidth);
  const rows = lines.reduce((most, line) => Math.max(most, line.row + 1), 0);
  const top = 22 + rows * LABEL_ROW;
  const plot = { left: LEFT, top, width: plotWidth, height: height - top - BOTTOM };
  return (
    <div ref={box} className="relative w-full overflow-hidden" style={{ height }}>
      <div ref={svg} aria-hidden>
        <HistogramBars
          prepared={prepared}
          width={width}
          height={height}
          plot={plot}
          lines={lines}
          rowHeight={LABEL_ROW}
        />
      </div>
      <BinSlider prepared={prepared} title={title} plot={plot} onRange={onRange} />
    </div>
  );
}
