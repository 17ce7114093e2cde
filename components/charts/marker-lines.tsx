import type { PlotBox } from './plot-box';
import type { PreparedMarker } from './prepare-markers';

type Props = { lines: PreparedMarker[]; plot: PlotBox; rowHeight: number };

/** A dashed line for each marker, labelled above the plot in the colour of its point. */
export function MarkerLines({ lines, plot, rowHeight }: Props) {
  return (
    <g>
      {lines.map((line) => {
        const x = plot.left + line.x;
        return (
          <line
            key={line.text}
            data-point={line.tone}
            x1={x}
            x2={x}
            y1={plot.top - 3 - line.row * rowHeight}
            y2={plot.top + plot.height}
            stroke="var(--point)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
        );
      })}
      {lines.map((line) => (
        <text
          key={line.text}
          x={plot.left + line.left + line.width / 2}
          y={plot.top - 6 - line.row * rowHeight}
          textAnchor="middle"
          fontSize={11}
          fill="var(--ink)"
          stroke="var(--panel)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {line.text}
        </text>
      ))}
    </g>
  );
}
