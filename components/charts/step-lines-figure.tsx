'use client';

import { type ReactNode, useRef } from 'react';
import { ChartFrame } from './chart-frame';
import {
  prepareStepLines,
  type StepLine,
  type StepLinesWords,
  type StepPlace,
  stepLinesCsv,
} from './prepare-step-lines';
import { StepLinesChart } from './step-lines-chart';
import { StepLinesTable } from './step-lines-table';

type Props = {
  title: string;
  note: ReactNode;
  places: readonly StepPlace[];
  lines: readonly StepLine[];
  words: StepLinesWords;
  height: number;
};

/** Lines over steps with everything a chart has here. */
export function StepLinesFigure({ title, note, places, lines, words, height }: Props) {
  const svg = useRef<HTMLDivElement>(null);
  const prepared = prepareStepLines(places, lines, words);
  return (
    <ChartFrame
      title={title}
      note={note}
      csv={() => stepLinesCsv(prepared)}
      table={<StepLinesTable prepared={prepared} title={title} height={height} />}
      svg={svg}
    >
      <StepLinesChart prepared={prepared} title={title} height={height} svg={svg} />
    </ChartFrame>
  );
}
