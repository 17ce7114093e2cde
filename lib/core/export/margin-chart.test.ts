import { expect, test } from 'vitest';
import { GrowingHistogram } from '@/lib/core/stats/growing-histogram';
import { marginChart } from './margin-chart';

const chartOf = (...margins: number[]) => {
  const histogram = new GrowingHistogram();
  for (const margin of margins) histogram.add(margin);
  const counted = histogram.histogram();
  if (!counted) throw new Error('there are margins');
  return marginChart(counted);
};

test('a bar per bin and a title that says what is counted', () => {
  const chart = chartOf(1, 1, 2, 40);
  expect(chart).toContain('<title>Margins of 4 pairs</title>');
  expect(chart).toContain('40 bins of 1; the highest counts 2 pairs');
  expect(chart.match(/<rect /g)).toHaveLength(40);
  expect(chart).not.toMatch(/NaN|Infinity/);
});

test('equal margins make one bar', () => {
  const chart = chartOf(2, 2);
  expect(chart.match(/<rect /g)).toHaveLength(1);
  expect(chart).not.toMatch(/NaN|Infinity/);
});
