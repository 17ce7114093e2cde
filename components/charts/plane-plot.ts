import type { PlotBox } from './plot-box';

const LEFT = 50;
const RIGHT = 14;
const TOP = 22;
const BOTTOM = 38;
const LEAST_WIDTH = 40;

/** Returns where the plot of a chart with two numeric axes lies. */
export function planePlot(width: number, height: number): PlotBox {
  return {
    left: LEFT,
    top: TOP,
    width: Math.max(LEAST_WIDTH, width - LEFT - RIGHT),
    height: height - TOP - BOTTOM,
  };
}
