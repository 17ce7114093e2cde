'use client';

import { type RefObject, useRef } from 'react';
import type { PlotBox } from './plot-box';
import { useElementWidth } from './use-element-width';

const LEFT = 50;
const RIGHT = 14;
const TOP = 22;
const BOTTOM = 38;
const INITIAL_WIDTH = 480;

/** The box of a chart with two numeric axes: an element to put it in, its width, and where the plot lies. */
export function usePlane(height: number): {
  box: RefObject<HTMLDivElement | null>;
  width: number;
  plot: PlotBox;
} {
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box, INITIAL_WIDTH);
  const plot = {
    left: LEFT,
    top: TOP,
    width: Math.max(40, width - LEFT - RIGHT),
    height: height - TOP - BOTTOM,
  };
  return { box, width, plot };
}
