import type { PlotBox } from './plot-box';
import { axisShare, type PreparedAxis } from './prepare-axis';

type Props = { x: PreparedAxis; y: PreparedAxis; plot: PlotBox; height: number };

const TEXT = { fontSize: 11, fill: 'var(--muted)' };

/** Two numeric axes with their ticks and names. */
export function PlaneAxes({ x, y, plot, height }: Props) {
  const bottom = plot.top + plot.height;
  return (
    <g>
      <text x={4} y={12} {...TEXT}>
        {y.label}
      </text>
      {y.ticks.map((tick) => {
        const at = bottom - axisShare(y, tick.value) * plot.height;
        return (
          <g key={tick.value}>
            <line
              x1={plot.left}
              x2={plot.left + plot.width}
              y1={at}
              y2={at}
              stroke="var(--line)"
              strokeWidth={1}
            />
            <text x={plot.left - 6} y={at + 4} textAnchor="end" {...TEXT}>
              {tick.text}
            </text>
          </g>
        );
      })}
      <line
        x1={plot.left}
        x2={plot.left + plot.width}
        y1={bottom}
        y2={bottom}
        stroke="var(--line-strong)"
      />
      {x.ticks.map((tick) => {
        const at = plot.left + axisShare(x, tick.value) * plot.width;
        return (
          <g key={tick.value}>
            <line x1={at} x2={at} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
            <text x={at} y={bottom + 16} textAnchor="middle" {...TEXT}>
              {tick.text}
            </text>
          </g>
        );
      })}
      <text x={plot.left + plot.width / 2} y={height - 5} textAnchor="middle" {...TEXT}>
        {x.label}
      </text>
    </g>
  );
}
