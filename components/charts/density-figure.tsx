'use client';

import { type RefObject, useRef } from 'react';
import type { Range } from '@/lib/core/filters/prompt-filter';
import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import type { CellSpan } from './cell-picking';
import { ChartBox } from './chart-box';
import { ChartFrame } from './chart-frame';
import { DensityLegend } from './density-legend';
import { DensityTable } from './density-table';
import { PlaneAxes } from './plane-axes';
import { planePlot } from './plane-plot';
import { PlaneSlider } from './plane-slider';
import {
  type DensityWords,
  densityCsv,
  type PickedPlane,
  type PreparedDensity,
  prepareDensity,
} from './prepare-density';

/** What the legend below a density takes, in pixels. */
const LEGEND = 20;

/** Called with the ranges of a block of cells, and the block. */
type OnPlane = (x: Range, y: Range, add: boolean, span: CellSpan) => void;

type Props = {
  title: string;
  note?: string;
  plane: PlaneCounts;
  words: DensityWords;
  height: number;
  picked?: PickedPlane;
  /** True where rows are picked as a whole. */
  wholeRows?: boolean;
  /** Called with the block of cells that somebody picks. */
  onPlane?: OnPlane;
};

/** How often two quantities meet, as shaded cells, with everything a chart has here. */
export function DensityFigure(props: Props) {
  const { title, note, plane, words, height, picked, wholeRows, onPlane } = props;
  const svg = useRef<HTMLDivElement>(null);
  const prepared = prepareDensity(plane, words, picked);
  return (
    <ChartFrame
      title={title}
      note={[prepared.cellsText, note].filter(Boolean).join(' · ')}
      csv={() => densityCsv(prepared)}
      table={<DensityTable prepared={prepared} title={title} height={height + LEGEND} />}
      svg={svg}
    >
      <DensityChart
        prepared={prepared}
        title={title}
        height={height}
        svg={svg}
        wholeRows={wholeRows}
        onPlane={onPlane}
      />
      <DensityLegend most={prepared.most} nouns={words.nouns} />
    </ChartFrame>
  );
}

type ChartProps = {
  prepared: PreparedDensity;
  title: string;
  height: number;
  svg: RefObject<HTMLDivElement | null>;
  wholeRows?: boolean;
  onPlane?: OnPlane;
};

function DensityChart(props: ChartProps) {
  return <ChartBox height={props.height}>{(width) => <Drawn {...props} width={width} />}</ChartBox>;
}

function Drawn(props: ChartProps & { width: number }) {
  const { prepared, title, height, svg, wholeRows, onPlane, width } = props;
  const plot = planePlot(width, height);
  const { x, y, cells, columns, rows, words } = prepared;
  const bottom = plot.top + plot.height;
  const onCells = (span: CellSpan, add: boolean) =>
    onPlane?.(
      { from: columns[span.columns[0]]?.from ?? null, to: columns[span.columns[1]]?.to ?? null },
      { from: rows[span.rows[0]]?.from ?? null, to: rows[span.rows[1]]?.to ?? null },
      add,
      span,
    );
  return (
    <>
      <div ref={svg} aria-hidden>
        <svg width={width} height={height} role="presentation">
          <PlaneAxes x={x} y={y} plot={plot} height={height} />
          {cells.map((cell) => (
            <rect
              key={`${cell.column}:${cell.row}`}
              x={plot.left + cell.left * plot.width}
              y={bottom - (cell.bottom + cell.height) * plot.height}
              width={cell.width * plot.width}
              height={cell.height * plot.height}
              fill={`var(--seq-${cell.shade})`}
              opacity={cell.inFilter ? 1 : 0.35}
            />
          ))}
        </svg>
      </div>
      <PlaneSlider
        columns={columns.length}
        rows={rows.length}
        label={`${title}. Cells by ${words.x} and ${words.y}${onPlane ? (wholeRows ? '; Enter filters by the row' : '; Enter filters by the cell') : ''}`}
        sentence={prepared.sentence}
        plot={plot}
        wholeRows={wholeRows}
        onCells={onPlane ? onCells : undefined}
      />
    </>
  );
}
