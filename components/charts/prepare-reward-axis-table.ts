import { numberFormat } from '@/lib/core/format/format-number';
import type { AxisDot } from './prepare-reward-axis';

/** A line of the table of a reward axis. */
export type AxisRow = { index: number; reward: string; points: string; role: string };

/** Returns the dots from the highest reward down, as the table shows them. */
export function axisRows(
  dots: readonly AxisDot[],
  labels: Readonly<Record<string, string>>,
): AxisRow[] {
  const format = numberFormat(dots.map((dot) => dot.reward));
  return [...dots]
    .sort((a, b) => b.reward - a.reward || a.index - b.index)
    .map(({ index, reward, points, role }) => ({
      index,
      reward: format(reward),
      points: points.map((point) => labels[point] ?? point).join(', '),
      role: role ?? '',
    }));
}

/** Returns the dots as CSV in index order, with every digit. */
export function axisCsv(dots: readonly AxisDot[]): string {
  const rows = [...dots]
    .sort((a, b) => a.index - b.index)
    .map((dot) => `${dot.index},${dot.reward},${dot.points.join(' ')},${dot.role ?? ''}`);
  return ['response,reward,points,side', ...rows, ''].join('\n');
}
