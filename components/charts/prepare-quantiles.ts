import { isWithin } from '@/lib/core/filters/is-within';
import type { Range } from '@/lib/core/filters/prompt-filter';
import { numberFormat } from '@/lib/core/format/format-number';
import { nextDown } from '@/lib/core/stats/next-float';
import type { QuantilePair } from '@/lib/core/views/normality-view';
import { axisShare, type PreparedAxis, prepareAxis } from './prepare-axis';

/** A Q–Q plot: points with their places as shares of the plot, and where each one's column ends. */
export type PreparedQuantiles = {
  x: PreparedAxis;
  y: PreparedAxis;
  points: {
    x: number;
    y: number;
    normal: string;
    observed: string;
    sentence: string;
    /** False where z is filtered and the point lies outside the filter. */
    inFilter: boolean;
  }[];
  ends: number[];
};

/** Returns a Q–Q plot against the normal distribution, both axes over the same values. */
export function prepareQuantiles(
  pairs: readonly QuantilePair[],
  picked: readonly Range[] = [],
): PreparedQuantiles {
  const values = pairs.flatMap(({ normal, observed }) => [normal, observed]);
  const most = Math.max(1, ...values.map((value) => Math.ceil(Math.abs(value))));
  const x = prepareAxis('z of a normal distribution', -most, most);
  const y = prepareAxis('z of the rewards', -most, most);
  const format = numberFormat(values.length > 0 ? values : [0], 3);
  const points = pairs.map(({ normal, observed }) => ({
    x: axisShare(x, normal),
    y: axisShare(y, observed),
    normal: format(normal),
    observed: format(observed),
    sentence: `z ${format(observed)} of the rewards, ${format(normal)} if they were normal`,
    inFilter: picked.length === 0 || picked.some((range) => isWithin(observed, range)),
  }));
  const ends = points.map((point, i) => {
    const next = points[i + 1];
    return next ? (point.x + next.x) / 2 : 1;
  });
  return { x, y, points, ends };
}

/**
 * Returns the z-scores that picking points stands for: between the first and the last of several, and of a single one the
 * tail beyond it, away from 0.
 */
export function quantileRange(pairs: readonly QuantilePair[], first: number, last: number): Range {
  const from = pairs[first]?.observed ?? null;
  const to = pairs[last]?.observed ?? null;
  if (first === last) {
    return from !== null && from < 0 ? { from: null, to: nextDown(from) } : { from, to: null };
  }
  return { from, to: to === null ? null : nextDown(to) };
}

/** Returns the points as CSV, with a header. */
export function quantilesCsv(pairs: readonly QuantilePair[]): string {
  const rows = pairs.map(({ normal, observed }) => `${normal},${observed}`);
  return ['"z if normal","z of the rewards"', ...rows, ''].join('\n');
}
