import type { RefObject } from 'react';
import { BinSlider, type OnRange } from './bin-slider';
import { ChartBox } from './chart-box';
import { HistogramDrawing } from './histogram-drawing';
import type { PreparedHistogram } from './prepare-histogram';
import { type Marker, prepareMarkers } from './prepare-markers';

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

/** Bars on a numeric axis; hover, keyboard and picking lie in one slider above them. */
export function HistogramChart(props: Props) {
  return <ChartBox height={props.height}>{(width) => <Drawn {...props} width={width} />}</ChartBox>;
}

function Drawn({
  prepared,
  title,
  height,
  markers,
  svg,
  onRange,
  width,
}: Props & { width: number }) {
  const plotWidth = width - LEFT - RIGHT;
  const lines = prepareMarkers(markers ?? [], prepared.domain, plotWidth);
  const rows = lines.reduce((most, line) => Math.max(most, line.row + 1), 0);
  const top = 22 + rows * LABEL_ROW;
  const plot = { left: LEFT, top, width: plotWidth, height: height - top - BOTTOM };
  return (
    <>
      <div ref={svg} aria-hidden>
        <HistogramDrawing
          prepared={prepared}
          width={width}
          height={height}
          plot={plot}
          lines={lines}
          rowHeight={LABEL_ROW}
        />
      </div>
      <BinSlider prepared={prepared} title={title} plot={plot} onRange={onRange} />
    </>
  );
}
