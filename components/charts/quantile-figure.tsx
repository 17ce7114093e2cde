'use client';

import { useRef } from 'react';
import type { Range } from '@/lib/core/filters/prompt-filter';
import type { QuantilePair } from '@/lib/core/views/normality-view';
import { ChartBox } from './chart-box';
import { ChartFrame } from './chart-frame';
import { PlaneAxes } from './plane-axes';
import { planePlot } from './plane-plot';
import { PlaneSlider } from './plane-slider';
import {
  type PreparedQuantiles,
  prepareQuantiles,
  quantileRange,
  quantilesCsv,
} from './prepare-quantiles';
import { QuantileTable } from './quantile-table';

type Props = {
  title: string;
  note: string;
  pairs: readonly QuantilePair[];
  height: number;
  /** The ranges that z is filtered by. */
  picked: readonly Range[];
  /** Called with the z-scores that somebody picks. */
  onZ: (range: Range, add: boolean) => void;
};

/** A Q–Q plot against the normal distribution with everything a chart has here. */
export function QuantileFigure({ title, note, pairs, height, picked, onZ }: Props) {
  const svg = useRef<HTMLDivElement>(null);
  const prepared = prepareQuantiles(pairs, picked);
  return (
    <ChartFrame
      title={title}
      note={note}
      csv={() => quantilesCsv(pairs)}
      table={<QuantileTable prepared={prepared} title={title} height={height} />}
      svg={svg}
      level="h3"
    >
      <QuantileChart
        prepared={prepared}
        title={title}
        height={height}
        svg={svg}
        onPoints={(first, last, add) => onZ(quantileRange(pairs, first, last), add)}
      />
    </ChartFrame>
  );
}

type ChartProps = {
  prepared: PreparedQuantiles;
  title: string;
  height: number;
  svg: React.RefObject<HTMLDivElement | null>;
  onPoints: (first: number, last: number, add: boolean) => void;
};

function QuantileChart(props: ChartProps) {
  return <ChartBox height={props.height}>{(width) => <Drawn {...props} width={width} />}</ChartBox>;
}

function Drawn({ prepared, title, height, svg, onPoints, width }: ChartProps & { width: number }) {
  const plot = planePlot(width, height);
  const { x, y, points, ends } = prepared;
  const bottom = plot.top + plot.height;
  return (
    <>
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
              opacity={point.inFilter ? 1 : 0.35}
            />
          ))}
        </svg>
      </div>
      {points.length > 0 ? (
        <PlaneSlider
          columns={points.length}
          rows={1}
          ends={ends}
          label={`${title}. Points by ${x.label}; Enter filters by the z-scores beyond the point, or between two`}
          sentence={(column) => points[column]?.sentence ?? ''}
          plot={plot}
          onCells={({ columns: [first, last] }, add) => onPoints(first, last, add)}
        />
      ) : null}
    </>
  );
}
