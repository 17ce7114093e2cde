/**
 * Returns Pearson's correlation of two lists of equal length, −1 to 1, or null where either does not vary or has fewer than two
 * values. All values must be finite.
 */
export function pearson(xs: Float64Array, ys: Float64Array): number | null {
  const n = xs.length;
  const meanX = sum(xs) / n;
  const meanY = sum(ys) / n;
  let products = 0;
  let squaresX = 0;
  let squaresY = 0;
  for (let i = 0; i < n; i++) {
    const dx = (xs[i] ?? 0) - meanX;
    const dy = (ys[i] ?? 0) - meanY;
    products += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  const scale = Math.sqrt(squaresX) * Math.sqrt(squaresY);
  if (!(scale > 0) || !Number.isFinite(scale)) return null;
  return Math.max(-1, Math.min(1, products / scale));
}

/** Returns Spearman's rank correlation, which is Pearson's of the ranks, equal values sharing the mean of theirs. Null as `pearson`. Cost: two sorts. */
export function spearman(xs: Float64Array, ys: Float64Array): number | null {
  return pearson(ranks(xs), ranks(ys));
}

function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (const i of order.subarray(start, end)) result[i] = (start + end - 1) / 2;
    start = end;
  }
  return result;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
