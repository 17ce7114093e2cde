import { niceTicks } from '@/lib/core/charts/nice-ticks';
import { numberFormat } from '@/lib/core/format/format-number';
import type { AxisTick } from './prepare-histogram';

/** A scored response on the axis. `rank` orders the dots by reward, `role` rings the two sides of the pair. */
export type AxisDot = {
  index: number;
  reward: number;
  points: readonly string[];
  role: 'chosen' | 'rejected' | null;
};

export type PlacedDot = AxisDot & {
  x: number;
  /** Row above the axis, 0 at the axis. */
  row: number;
  /** What hover and screen readers say. */
  sentence: string;
};

export type PreparedAxis = {
  domain: [number, number];
  ticks: AxisTick[];
  /** In ascending order of reward. */
  dots: PlacedDot[];
  rows: number;
};

const DOT_PX = 9;
const MOST_ROWS = 100;

/**
 * Returns the dots of one prompt for a plot `width` pixels wide: equal and near rewards are stacked, in at most 100 rows.
 * The domain covers the rewards and the targets of the points.
 */
export function prepareRewardAxis(
  dots: readonly AxisDot[],
  targets: readonly number[],
  pointLabel: (point: string) => string,
  width: number,
): PreparedAxis {
  const values = [...dots.map((dot) => dot.reward), ...targets];
  const domain = padded(Math.min(...values), Math.max(...values));
  const [low, high] = domain;
  const format = numberFormat(dots.map((dot) => dot.reward));
  const ends: number[] = [];
  const placed = [...dots]
    .sort((a, b) => a.reward - b.reward || a.index - b.index)
    .map((dot): PlacedDot => {
      const x = ((dot.reward - low) / (high - low)) * width;
      const free = ends.findIndex((end) => x - end >= DOT_PX);
      const row = Math.min(MOST_ROWS - 1, free === -1 ? ends.length : free);
      ends[row] = x;
      const picked = dot.points.map(pointLabel).join(' = ');
      const parts = [`response #${dot.index}: reward ${format(dot.reward)}`, picked, dot.role];
      return { ...dot, x, row, sentence: parts.filter(Boolean).join(', ') };
    });
  const tickValues = niceTicks(low, high, 6);
  const tickFormat = numberFormat(tickValues, 1);
  return {
    domain,
    ticks: tickValues.map((value) => ({ value, text: tickFormat(value) })),
    dots: placed,
    rows: Math.max(1, ends.length),
  };
}

function padded(min: number, max: number): [number, number] {
  const pad = (max - min) * 0.03 || Math.abs(max) * 0.1 || 1;
  return [min - pad, max + pad];
}
