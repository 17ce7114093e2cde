/** How many steps the sequential colour scale has. */
export const SHADE_COUNT = 9;

/**
 * Returns the step of the sequential scale, 0 to 8, for a value between `low` and `high`; null where the value is
 * missing. A scale without extent gives the middle step.
 */
export function sequentialShade(value: number | null, low: number, high: number): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  if (!(high > low)) return Math.floor(SHADE_COUNT / 2);
  const share = (value - low) / (high - low);
  return Math.min(SHADE_COUNT - 1, Math.max(0, Math.floor(share * SHADE_COUNT)));
}
