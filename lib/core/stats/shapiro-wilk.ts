import { normalQuantile, normalUpperTail, polynomial } from './normal';

/** The fewest and the most values that the test is made for. */
const SIZES = { least: 3, most: 5_000 };

/** W, from 0 to 1 (1: as a normal sample would lie), and the p-value of the hypothesis that the values are normal. */
export type ShapiroWilk = { w: number; p: number };

/**
 * Returns the Shapiro–Wilk test of the finite values, or null where they are fewer than 3, more than 5,000 or all equal.
 * Royston 1995, "Remark AS R94", Applied Statistics 44, 547–551, without censoring. Cost: one sort.
 */
export function shapiroWilk(values: Float64Array): ShapiroWilk | null {
  const sorted = values.filter(Number.isFinite).sort();
  const n = sorted.length;
  const low = sorted[0] ?? 0;
  const range = (sorted[n - 1] ?? 0) - low;
  if (n < SIZES.least || n > SIZES.most) return null;
  if (!(range > 0) || !Number.isFinite(range)) return null;
  const scaled = sorted.map((value) => (value - low) / range);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
  const squares = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let spread = 0;
  for (const [i, weight] of weightsOf(n).entries()) {
    spread += weight * ((scaled[n - 1 - i] ?? 0) - (scaled[i] ?? 0));
  }
  const w = Math.min(1, spread ** 2 / squares);
  return { w, p: pValue(w, n) };
}

const known = new Map<number, Float64Array>();

/** The weights of the differences between opposite order statistics, outermost first; kept, for they depend on n alone. */
function weightsOf(n: number): Float64Array {
  const before = known.get(n);
  if (before) return before;
  const weights = computeWeights(n);
  known.set(n, weights);
  return weights;
}

function computeWeights(n: number): Float64Array {
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const m = Float64Array.from({ length: Math.floor(n / 2) }, (_, i) =>
    normalQuantile((i + 1 - 0.375) / (n + 0.25)),
  );
  const total = 2 * m.reduce((sum, value) => sum + value * value, 0);
  const root = 1 / Math.sqrt(n);
  const outer = [polynomial(OUTERMOST, root) - (m[0] ?? 0) / Math.sqrt(total)];
  if (n > 5) outer.push(polynomial(SECOND, root) - (m[1] ?? 0) / Math.sqrt(total));
  let rest = total;
  let share = 1;
  for (const [i, weight] of outer.entries()) {
    rest -= 2 * (m[i] ?? 0) ** 2;
    share -= 2 * weight ** 2;
  }
  const scale = Math.sqrt(rest / share);
  return m.map((value, i) => outer[i] ?? -value / scale);
}

function pValue(w: number, n: number): number {
  if (n === 3) {
    return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
  }
  if (w === 1) return 1;
  const logged = Math.log(1 - w);
  if (n <= 11) {
    const gamma = polynomial(GAMMA, n);
    if (logged >= gamma) return 0;
    const scale = Math.exp(polynomial(SMALL_SCALE, n));
    return normalUpperTail((-Math.log(gamma - logged) - polynomial(SMALL_MEAN, n)) / scale);
  }
  const x = Math.log(n);
  const scale = Math.exp(polynomial(LARGE_SCALE, x));
  return normalUpperTail((logged - polynomial(LARGE_MEAN, x)) / scale);
}

const OUTERMOST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const SECOND = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const GAMMA = [-2.273, 0.459];
const SMALL_MEAN = [0.544, -0.39978, 0.025054, -6.714e-4];
const SMALL_SCALE = [1.3822, -0.77857, 0.062767, -0.0020322];
const LARGE_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const LARGE_SCALE = [-0.4803, -0.082676, 0.0030302];
