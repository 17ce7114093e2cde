/**
 * Returns Kendall's τ-b of two lists of equal length, −1 to 1: how many more pairs of places are ordered alike in both than
 * are ordered the other way, over √(pairs that differ in x · pairs that differ in y), so that ties do not count as
 * disagreement. Null where either list does not vary or has fewer than two values. All values must be finite.
 * Cost: n log n (W. R. Knight, "A Computer Method for Calculating Kendall's Tau with Ungrouped Data", JASA 61, 1966).
 */
export function kendall(xs: Float64Array, ys: Float64Array): number | null {
  const at = (values: Float64Array, i: number) => values[i] ?? 0;
  const order = Uint32Array.from(xs.keys()).sort(
    (a, b) => at(xs, a) - at(xs, b) || at(ys, a) - at(ys, b),
  );
  const x = Float64Array.from(order, (i) => at(xs, i));
  const y = Float64Array.from(order, (i) => at(ys, i));
  const tiedBoth = tiedPairs(x.length, (a, b) => x[a] === x[b] && y[a] === y[b]);
  const tiedX = tiedPairs(x.length, (a, b) => x[a] === x[b]);
  const swaps = sortCounting(y);
  const tiedY = tiedPairs(y.length, (a, b) => y[a] === y[b]);
  const pairs = (x.length * (x.length - 1)) / 2;
  const scale = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY);
  if (!(scale > 0)) return null;
  const difference = pairs - tiedX - tiedY + tiedBoth - 2 * swaps;
  return Math.max(-1, Math.min(1, difference / scale));
}

/** The pairs of places within runs of equal neighbours. */
function tiedPairs(count: number, isEqual: (a: number, b: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < count; i++) {
    run = isEqual(i - 1, i) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts the values by merging, and returns how many pairs stood the wrong way round. */
function sortCounting(values: Float64Array): number {
  let swaps = 0;
  let from = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      swaps += merge(from, to, start, width);
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return swaps;
}

function merge(from: Float64Array, to: Float64Array, start: number, width: number): number {
  const middle = Math.min(from.length, start + width);
  const end = Math.min(from.length, start + 2 * width);
  let swaps = 0;
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const a = left < middle ? (from[left] ?? 0) : Number.POSITIVE_INFINITY;
    const takesLeft = left < middle && (right >= end || a <= (from[right] ?? 0));
    if (!takesLeft) swaps += middle - left;
    to[at] = from[takesLeft ? left++ : right++] ?? 0;
  }
  return swaps;
}
