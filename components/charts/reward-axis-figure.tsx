'use client';

import { useRef } from 'react';
import { ChartFrame } from './chart-frame';
import type { Marker } from './prepare-markers';
import type { AxisDot } from './prepare-reward-axis';
import { axisCsv, axisRows } from './prepare-reward-axis-table';
import { RewardAxis } from './reward-axis';
import { RewardAxisTable } from './reward-axis-table';

type Props = {
  title: string;
  note: string;
  label: string;
  dots: readonly AxisDot[];
  markers: readonly Marker[];
  pointLabels: Readonly<Record<string, string>>;
  onTake: (index: number) => void;
};

/** A reward axis with everything a chart has here. */
export function RewardAxisFigure({ title, note, dots, pointLabels, ...axis }: Props) {
  const svg = useRef<HTMLDivElement>(null);
  return (
    <ChartFrame
      title={title}
      note={note}
      csv={() => axisCsv(dots)}
      table={<RewardAxisTable rows={axisRows(dots, pointLabels)} title={title} />}
      svg={svg}
    >
      <RewardAxis dots={dots} pointLabels={pointLabels} svg={svg} {...axis} />
    </ChartFrame>
  );
}
