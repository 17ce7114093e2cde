import { Bar, BarChart, CartesianGrid, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { binShape } from './bin-shape';
import { MarkerLines } from './marker-lines';
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

const ABOVE_BARS = DefaultZIndexes.label;
const TICK = { fontSize: 11, fill: 'var(--muted)' };
const LABEL = { fontSize: 11, fill: 'var(--muted)' };

/** The drawing of a histogram, by Recharts; loaded after the page. */
export function HistogramBars({ prepared, width, height, plot, lines, rowHeight }: Props) {
  return (
    <BarChart
      width={width}
      height={height}
      data={prepared.bins}
      accessibilityLayer={false}
      margin={{ left: 0, right: width - plot.left - plot.width, top: plot.top, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="center"
        domain={prepared.domain}
        allowDataOverflow
        height={height - plot.top - plot.height}
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
        width={plot.left}
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
        <MarkerLines lines={lines} plot={plot} rowHeight={rowHeight} />
      </ZIndexLayer>
    </BarChart>
  );
}
