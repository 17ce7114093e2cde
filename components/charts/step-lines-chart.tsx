'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import { ChartBox } from './chart-box';
import { DrawingSkeleton } from './drawing-skeleton';
import { endLabels, type PreparedStepLines, stepPlotWidth } from './prepare-step-lines';
import { StepSlider } from './step-slider';

const StepLinesDrawing = dynamic(
  () => import('./step-lines-drawing').then((module) => module.StepLinesDrawing),
  { ssr: false, loading: DrawingSkeleton },
);

type Props = {
  prepared: PreparedStepLines;
  title: string;
  height: number;
  svg: RefObject<HTMLDivElement | null>;
};

const LEFT = 46;
const TOP = 24;
const BOTTOM = 54;
const CHARACTER_PX = 6.3;
const LABEL_SPACE = 12;

/** Lines over steps that lie evenly, named at their right ends. Recharts draws; hover and keyboard lie in one slider above it. */
export function StepLinesChart(props: Props) {
  return <ChartBox height={props.height}>{(width) => <Drawn {...props} width={width} />}</ChartBox>;
}

function Drawn({ prepared, title, height, svg, width }: Props & { width: number }) {
  const { steps } = prepared;
  const labels = endLabels(prepared, height - TOP - BOTTOM);
  const longest = Math.max(0, ...labels.map((label) => label.text.length));
  const plot = {
    left: LEFT,
    top: TOP,
    width: stepPlotWidth(width - LEFT, steps.length, longest * CHARACTER_PX + LABEL_SPACE),
    height: height - TOP - BOTTOM,
  };
  return (
    <>
      <div ref={svg} aria-hidden>
        <StepLinesDrawing
          prepared={prepared}
          labels={labels}
          width={width}
          height={height}
          plot={plot}
          labelSpace={LABEL_SPACE}
        />
      </div>
      <StepSlider prepared={prepared} title={title} plot={plot} />
    </>
  );
}
