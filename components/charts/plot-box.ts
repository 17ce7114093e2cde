/** Where bars are drawn, in pixels of the chart. */
export type PlotBox = { left: number; top: number; width: number; height: number };
