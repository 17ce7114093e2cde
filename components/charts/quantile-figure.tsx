'use client';

import { useRef } from 'react';
import type { QuantilePair } from '@/lib/core/views/normality-view';
import { ChartFrame } from './chart-frame';
import { PlaneAxes } from './plane-axes';
import { PlaneSlider } from './plane-slider';
import { type PreparedQuantiles, prepareQuantiles, quantilesCsv } from './prepare-quantiles';
import { QuantileTable } from './quantile-table';
import { usePlane } from './use-plane';

type Props = { title: string; note: string; pairs: readonly QuantilePair[]; height: number };

/** A Q–Q plot against the normal distribution with everything a chart has here. */
export function QuantileFigure({ title, note, pairs, height }: Props) {
  const svg = useRef<HTMLDivElement>(null);
  const prepared = prepareQuantiles(pairs);
  return (
    <ChartFrame
      title={title}
      note={note}
      csv={() => quantilesCsv(pairs)}
      table={<QuantileTable prepared={prepared} title={title} height={height} />}
      svg={svg}
      level="h3"
    >
      <QuantileChart prepared={prepared} title={title} height={height} svg={svg} />
    </ChartFrame>
  );
}

type ChartProps = {
  prepared: PreparedQuantiles;
  title: string;
  height: number;
  svg: React.RefObject<HTMLDivElement | null>;
};

function QuantileChart({ prepared, title, height, svg }: ChartProps) {
  const { box, width, plot } = usePlane(height);
  const { x, y, points, ends } = prepared;
  const bottom = plot.top + plot.height;
  return (
    <div ref={box} className="relative w-full overflow-hidden" style={{ height }}>
      <div ref={svg} aria-hidden>
        <svg width={width} height={height} role="presentation">
          <PlaneAxes x={x} y={y} plot={plot} height={height} />
          <line
            x1={plot.left}
            x2={plot.left + plot.width}
            y1={bottom}
            y2={plot.top}
            stroke="var(--muted)"
            strokeDasharray="4 3"
          />
          {points.map((point) => (
            <circle
              key={point.sentence}
              cx={plot.left + point.x * plot.width}
              cy={bottom - point.y * plot.height}
              r={2.5}
              fill="var(--bar)"
            />
          ))}
        </svg>
      </div>
      {points.length > 0 ? (
        <PlaneSlider
          columns={points.length}
          rows={1}
          ends={ends}
          label={`${title}. Points by ${x.label}`}
          sentence={(column) => points[column]?.sentence ?? ''}
          plot={plot}
        />
      ) : null}
    </div>
  );
}
