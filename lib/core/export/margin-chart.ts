import { niceTicks } from '@/lib/core/charts/nice-ticks';
import { countOf } from '@/lib/core/format/format-count';
import { exactNumber, numberFormat } from '@/lib/core/format/format-number';
import type { Histogram } from '@/lib/core/stats/histogram';

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 16;
const TOP = 36;
const BOTTOM = 44;

/** Returns the histogram of an export's margins as an SVG document for its card; readable on light and dark pages. */
export function marginChart({ bins, counts, total }: Histogram): string {
  const plotWidth = WIDTH - 2 * LEFT;
  const plotHeight = HEIGHT - TOP - BOTTOM;
  const end = bins.start + bins.step * bins.count;
  const x = (value: number) => LEFT + ((value - bins.start) / (end - bins.start)) * plotWidth;
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, index) => {
    const height = (count / most) * plotHeight;
    const from = x(bins.start + index * bins.step);
    const width = Math.max(0.5, plotWidth / bins.count - 1);
    return `<rect x="${round(from)}" y="${round(TOP + plotHeight - height)}" width="${round(width)}" height="${round(height)}"/>`;
  });
  const ticks = niceTicks(bins.start, end, 6);
  const label = numberFormat(ticks);
  const marks = ticks.map(
    (tick) =>
      `<text x="${round(x(tick))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label(tick)}</text>`,
  );
  const base = HEIGHT - BOTTOM;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12" fill="#737373" role="img">`,
    `<title>Margins of ${countOf(total, 'pair')}</title>`,
    `<text x="${LEFT}" y="20" font-size="13">Margins of ${countOf(total, 'pair')}, ${countOf(bins.count, 'bin')} of ${exactNumber(Number(bins.step.toPrecision(4)))}; the highest counts ${countOf(most, 'pair')}</text>`,
    `<g fill="#0d9488">${bars.join('')}</g>`,
    `<line x1="${LEFT}" y1="${base}" x2="${WIDTH - LEFT}" y2="${base}" stroke="#a3a3a3"/>`,
    ...marks,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">chosen reward − rejected reward</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
