const value = new Float64Array(1);
const bits = new BigInt64Array(value.buffer);

/** Returns the smallest float64 above a finite number. */
export function nextUp(number: number): number {
  if (number === 0) return Number.MIN_VALUE;
  value[0] = number;
  bits[0] = (bits[0] ?? 0n) + (number > 0 ? 1n : -1n);
  return value[0] ?? number;
}

/** Returns the largest float64 below a finite number. */
export function nextDown(number: number): number {
  return -nextUp(-number);
}
