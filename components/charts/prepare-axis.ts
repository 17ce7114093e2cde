import { niceTicks } from '@/lib/core/charts/nice-ticks';
import { numberFormat } from '@/lib/core/format/format-number';
import type { AxisTick } from './prepare-histogram';

/** A numeric axis: what it measures, its ends and its ticks. */
export type PreparedAxis = { label: string; low: number; high: number; ticks: AxisTick[] };

/** Returns an axis from `low` to `high` with about `target` ticks. */
export function prepareAxis(label: string, low: number, high: number, target = 5): PreparedAxis {
  const values = niceTicks(low, high, target, false);
  const format = numberFormat(values, 1);
  return { label, low, high, ticks: values.map((value) => ({ value, text: format(value) })) };
}

/** Returns where a value lies on an axis, 0 at its low end and 1 at its high end. */
export function axisShare({ low, high }: PreparedAxis, value: number): number {
  return high > low ? (value - low) / (high - low) : 0.5;
}
