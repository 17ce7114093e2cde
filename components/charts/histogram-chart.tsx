'use client';

import { type RefObject, useRef } from 'react';
import { Bar, BarChart, CartesianGrid, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { binShape } from './bin-shape';
import { BinSlider, type OnRange } from './bin-slider';
import { MarkerLines } from './marker-lines';
import type { PreparedHistogram } from './prepare-histogram';
import { type Marker, prepareMarkers } from './prepare-markers';
import { useElementWidth } from './use-element-width';

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
const ABOVE_BARS = DefaultZIndexes.label;
const INITIAL_WIDTH = 640;
const TICK = { fontSize: 11, fill: 'var(--muted)' };
const LABEL = { fontSize: 11, fill: 'var(--muted)' };

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
        <BarChart
          width={width}
          height={height}
          data={prepared.bins}
          accessibilityLayer={false}
          margin={{ left: 0, right: RIGHT, top, bottom: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="center"
            domain={prepared.domain}
            allowDataOverflow
            height={BOTTOM}
            ticks={prepared.xTicks.map((tick) => tick.value)}
            tickFormatter={(value: number) =>
              prepared.xTicks.find((tick) => tick.value === value)?.text ?? ''
            }
            tick={TICK}
            tickSize={4}
            interval="preserveStart"
            stroke="var(--line-strong)"
            label={{ value: prepared.words.quantity, position: 'insideBottom', ...LABEL }}
          />
          <YAxis
            width={LEFT}
            domain={[0, prepared.countMax]}
            ticks={prepared.countTicks.map((tick) => tick.value)}
            tickFormatter={(value: number) =>
              prepared.countTicks.find((tick) => tick.value === value)?.text ?? ''
            }
            tick={TICK}
            tickSize={0}
            axisLine={false}
          />
          <Bar
            dataKey="count"
            fill="var(--bar)"
            isAnimationActive={false}
            shape={binShape(plot, prepared.domain, prepared.countMax)}
          />
          <text x={4} y={12} {...LABEL}>
            {prepared.words.nouns}
          </text>
          <ZIndexLayer zIndex={ABOVE_BARS}>
            <MarkerLines lines={lines} plot={plot} rowHeight={LABEL_ROW} />
          </ZIndexLayer>
        </BarChart>
      </div>
      <BinSlider prepared={prepared} title={title} plot={plot} onRange={onRange} />
    </div>
  );
}
