'use client';

import { type RefObject, useRef } from 'react';
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
import {
  endLabels,
  type PreparedStep,
  type PreparedStepLines,
  stepPlotWidth,
} from './prepare-step-lines';
import { StepSlider } from './step-slider';
import { useElementWidth } from './use-element-width';

type Props = {
  prepared: PreparedStepLines;
  title: string;
  height: number;
  svg: RefObject<HTMLDivElement | null>;
};

const LEFT = 46;
const TOP = 24;
const BOTTOM = 54;
const INITIAL_WIDTH = 640;
const CHARACTER_PX = 6.3;
const CAPTION_PX = 5.9;
const LABEL_SPACE = 12;
const TEXT = { fontSize: 11, fill: 'var(--muted)' };

/** Lines over steps that lie evenly, named at their right ends. Recharts draws; hover and keyboard lie in one slider above it. */
export function StepLinesChart({ prepared, title, height, svg }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box, INITIAL_WIDTH);
  const { steps, lines, words, domain, ticks } = prepared;
  const labels = endLabels(prepared, height - TOP - BOTTOM);
  const longest = Math.max(0, ...labels.map((label) => label.text.length));
  const plot = {
    left: LEFT,
    top: TOP,
    width: stepPlotWidth(width - LEFT, steps.length, longest * CHARACTER_PX + LABEL_SPACE),
    height: height - TOP - BOTTOM,
  };
  const right = width - plot.left - plot.width;
  const caption = `${words.axis}; below, ${words.counts}`;
  const band = plot.width / Math.max(1, steps.length);
  const middle = (index: number) => plot.left + (index + 0.5) * band;
  const end = middle(steps.length - 1) + LABEL_SPACE - 4;
  return (
    <div ref={box} className="relative w-full overflow-hidden" style={{ height }}>
      <div ref={svg} aria-hidden>
        <LineChart
          width={width}
          height={height}
          data={steps}
          accessibilityLayer={false}
          margin={{ left: 0, right, top: TOP, bottom: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="index"
            domain={[-0.5, steps.length - 0.5]}
            height={BOTTOM}
            ticks={steps.map((step) => step.index)}
            tick={false}
            stroke="var(--line-strong)"
          />
          <YAxis
            width={LEFT}
            domain={domain}
            ticks={ticks.map((tick) => tick.value)}
            tickFormatter={(value: number) =>
              ticks.find((tick) => tick.value === value)?.text ?? ''
            }
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
              <text x={middle(step.index)} y={height - BOTTOM + 16} fill="var(--ink)">
                {step.text}
              </text>
              <text x={middle(step.index)} y={height - BOTTOM + 30} fill="var(--muted)">
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
                strokeWidth={3}
                paintOrder="stroke"
              >
                {label.text}
              </text>
            ))}
          </ZIndexLayer>
        </LineChart>
      </div>
      <StepSlider prepared={prepared} title={title} plot={plot} />
    </div>
  );
}
