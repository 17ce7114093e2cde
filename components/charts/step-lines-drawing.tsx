import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { formatCompact } from '@/lib/core/format/format-count';
import type { PlotBox } from './plot-box';
import type { endLabels, PreparedStep, PreparedStepLines } from './prepare-step-lines';

type Props = {
  prepared: PreparedStepLines;
  labels: ReturnType<typeof endLabels>;
  width: number;
  height: number;
  /** Where the lines lie; below them is the axis, at their right their names. */
  plot: PlotBox;
  /** Between the last step and the names. */
  labelSpace: number;
};

const CAPTION_PX = 5.9;
const TEXT = { fontSize: 11, fill: 'var(--muted)' };

/** The drawing of lines over steps, by Recharts; loaded after the page. */
export function StepLinesDrawing({ prepared, labels, width, height, plot, labelSpace }: Props) {
  const { steps, lines, words, domain, ticks } = prepared;
  const bottom = height - plot.top - plot.height;
  const right = width - plot.left - plot.width;
  const caption = `${words.axis}; below, ${words.counts}`;
  const band = plot.width / Math.max(1, steps.length);
  const middle = (index: number) => plot.left + (index + 0.5) * band;
  const end = middle(steps.length - 1) + labelSpace - 4;
  return (
    <LineChart
      width={width}
      height={height}
      data={steps}
      accessibilityLayer={false}
      margin={{ left: 0, right, top: plot.top, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="index"
        domain={[-0.5, steps.length - 0.5]}
        height={bottom}
        ticks={steps.map((step) => step.index)}
        tick={false}
        stroke="var(--line-strong)"
      />
      <YAxis
        width={plot.left}
        domain={domain}
        ticks={ticks.map((tick) => tick.value)}
        tickFormatter={(value: number) => ticks.find((tick) => tick.value === value)?.text ?? ''}
        tick={TEXT}
        tickSize={0}
        axisLine={false}
      />
      {lines.map((line) => (
        <Line
          key={line.id}
          dataKey={(step: PreparedStep) => line.values[step.index] ?? null}
          stroke={line.colour}
          strokeWidth={1.75}
          strokeDasharray={line.dash}
          dot={{ r: 2.5, fill: line.colour, stroke: line.colour, strokeDasharray: '0' }}
          isAnimationActive={false}
        />
      ))}
      <text x={4} y={12} {...TEXT}>
        {words.quantity}
      </text>
      {steps.map((step) => (
        <g key={step.index} textAnchor="middle" fontSize={11}>
          <text x={middle(step.index)} y={height - bottom + 16} fill="var(--ink)">
            {step.text}
          </text>
          <text x={middle(step.index)} y={height - bottom + 30} fill="var(--muted)">
            {formatCompact(step.count)}
          </text>
        </g>
      ))}
      <text
        x={Math.max(plot.left + plot.width / 2, (caption.length * CAPTION_PX) / 2)}
        y={height - 6}
        textAnchor="middle"
        {...TEXT}
      >
        {caption}
      </text>
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {labels.map((label) => (
          <text
            key={label.id}
            x={end}
            y={plot.top + label.y + 4}
            fontSize={11}
            fill={label.colour}
            stroke="var(--panel)"
            strokeWidth={5}
            paintOrder="stroke"
          >
            {label.text}
          </text>
        ))}
      </ZIndexLayer>
    </LineChart>
  );
}
