import type { PlotBox } from './plot-box';
import type { PreparedBin } from './prepare-histogram';

const GAP = 1;
/** Narrower bars touch each other. */
const GAPPED_WIDTH = 4;
/** A count above zero is never invisible. */
const LEAST_HEIGHT = 1.5;
const LEAST_WIDTH = 0.5;

/** Returns the SVG path of the bars of bins, each from edge to edge; bins without a count have none. */
export function binPath(
  bins: readonly PreparedBin[],
  plot: PlotBox,
  [low, high]: readonly [number, number],
  countMax: number,
): string {
  // Divided first: the inverse of the smallest spans is not finite.
  const span = high - low;
  const bottom = plot.top + plot.height;
  let path = '';
  for (const { from, to, count } of bins) {
    if (count === 0) continue;
    const full = ((to - from) / span) * plot.width;
    const gap = full > GAPPED_WIDTH ? GAP : 0;
    const left = plot.left + ((from - low) / span) * plot.width + gap / 2;
    const width = Math.max(LEAST_WIDTH, full - gap);
    const height = Math.max(LEAST_HEIGHT, (count / countMax) * plot.height);
    path += `M${rounded(left)} ${rounded(bottom)}v${rounded(-height)}h${rounded(width)}v${rounded(height)}z`;
  }
  return path;
}

/** Hundredths of a pixel are not seen. */
function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
