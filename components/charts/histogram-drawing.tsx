import { binPath } from './bin-path';
import { fittingTicks } from './fitting-ticks';
import { MarkerLines } from './marker-lines';
import { PlaneAxes } from './plane-axes';
import type { PlotBox } from './plot-box';
import type { PreparedHistogram } from './prepare-histogram';
import type { PreparedMarker } from './prepare-markers';

type Props = {
  prepared: PreparedHistogram;
  width: number;
  height: number;
  /** Where the bars stand; below them is the axis. */
  plot: PlotBox;
  lines: PreparedMarker[];
  /** Height of a row of the markers' labels. */
  rowHeight: number;
};

/** The drawing of a histogram: its bars are one path, those outside the filter another. */
export function HistogramDrawing({ prepared, width, height, plot, lines, rowHeight }: Props) {
  const { bins, domain, words, xTicks, countMax, countTicks } = prepared;
  const [low, high] = domain;
  const x = { label: words.quantity, low, high, ticks: fittingTicks(xTicks, domain, plot.width) };
  const y = { label: words.nouns, low: 0, high: countMax, ticks: countTicks };
  const bars = (inFilter: boolean) =>
    binPath(
      bins.filter((bin) => bin.inFilter === inFilter),
      plot,
      domain,
      countMax,
    );
  return (
    <svg width={width} height={height} role="presentation">
      <PlaneAxes x={x} y={y} plot={plot} height={height} />
      <path d={bars(true)} fill="var(--bar)" />
      <path d={bars(false)} fill="var(--bar)" opacity={0.35} />
      <MarkerLines lines={lines} plot={plot} rowHeight={rowHeight} />
    </svg>
  );
}
