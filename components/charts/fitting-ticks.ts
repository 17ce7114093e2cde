import type { AxisTick } from './prepare-histogram';

const CHARACTER_PX = 6.1;
const GAP_PX = 6;

/**
 * Returns the ticks of an axis `width` pixels long whose texts, centred below them, do not touch; of two that would, the
 * first one stays.
 */
export function fittingTicks(
  ticks: readonly AxisTick[],
  [low, high]: readonly [number, number],
  width: number,
): AxisTick[] {
  const fitting: AxisTick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const middle = high > low ? ((tick.value - low) / (high - low)) * width : width / 2;
    const half = (tick.text.length * CHARACTER_PX) / 2;
    if (middle - half < end) continue;
    fitting.push(tick);
    end = middle + half + GAP_PX;
  }
  return fitting;
}
