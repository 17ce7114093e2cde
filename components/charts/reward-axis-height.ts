import { type Marker, prepareMarkers } from './prepare-markers';
import { type AxisDot, prepareRewardAxis } from './prepare-reward-axis';

/** Space beside the plot, left and right. */
export const SIDE = 14;
export const ROW = 10;
/** Higher stacks than this are drawn closer together. */
export const FREE_ROWS = 10;
export const LABEL_ROW = 15;
export const AXIS = 24;
const SENTENCE = 18;

/** The narrowest and the widest box of each class of widths, in pixels. */
const CLASSES = {
  narrow: [280, 447],
  middle: [448, 767],
  wide: [768, 1023],
  widest: [1024, 1600],
} as const;

export type WidthClass = keyof typeof CLASSES;

/** Returns the place of a plot below so many rows of labels, in pixels. */
export function plotPlace(labelRows: number, dotRows: number): { top: number; height: number } {
  return { top: 8 + labelRows * LABEL_ROW, height: Math.min(dotRows, FREE_ROWS) * ROW + 8 };
}

/**
 * Returns the height in pixels that a reward axis needs at the ends of each class of widths. It follows from the data alone, so that
 * the room is there before the width is known.
 */
export function rewardAxisHeights(
  dots: readonly AxisDot[],
  markers: readonly Marker[],
): Record<WidthClass, number> {
  const targets = markers.map(({ value }) => value);
  const heightAt = (width: number) => {
    const plotWidth = width - 2 * SIDE;
    const { domain, rows } = prepareRewardAxis(dots, targets, (point) => point, plotWidth);
    const labels = prepareMarkers(markers, domain, plotWidth);
    const { top, height } = plotPlace(labelRowsOf(labels), rows);
    return top + height + AXIS + SENTENCE;
  };
  const most = (width: WidthClass) => Math.max(...CLASSES[width].map(heightAt));
  return {
    narrow: most('narrow'),
    middle: most('middle'),
    wide: most('wide'),
    widest: most('widest'),
  };
}

/** Returns how many rows placed labels take. */
export function labelRowsOf(labels: readonly { row: number }[]): number {
  return labels.reduce((most, { row }) => Math.max(most, row + 1), 0);
}
