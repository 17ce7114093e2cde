/** Returns the mean of some lengths, summed in order; NaN without any. */
export function meanLength(lengths: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) sum += lengths[i] ?? 0;
  return sum / lengths.length;
}
