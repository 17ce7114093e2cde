/**
 * Returns the multiples of a round step (1, 2 or 5 times a power of ten) inside [min, max], about `target` of them.
 * A degenerate range has its one value as tick, one too narrow for float64 to count steps in has its two ends.
 * With `whole`, no step is below 1.
 */
export function niceTicks(min: number, max: number, target: number, whole = false): number[] {
  if (!(max > min) || target < 1) return Number.isFinite(min) ? [min] : [];
  const step = niceStep((max - min) / target, whole);
  const ticks: number[] = [];
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [min, max];
  for (let i = first; i <= last; i++) ticks.push(cleaned(i * step, step));
  return ticks;
}

/** Returns the end of a count axis: the smallest tick at or above `max`, at least 1. */
export function niceCeiling(max: number, target: number): number {
  if (max <= 1) return 1;
  const step = niceStep(max / target, true);
  return Math.ceil(max / step) * step;
}

function niceStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((m) => m * power >= rough * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, Math.round(step)) : step;
}

/** Removes the float noise of a multiplication, so that 3 · 0.1 is 0.3. */
function cleaned(value: number, step: number): number {
  const decimals = Math.min(100, Math.max(0, 2 - Math.floor(Math.log10(step))));
  return Number(value.toFixed(decimals)) || 0;
}
