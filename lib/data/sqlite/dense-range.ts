/**
 * Returns the range [from, to) of ascending ordinals that fill at least half of it, else null: one query over such a
 * range is cheaper than one for each.
 */
export function denseRange(ordinals: readonly number[]): { from: number; to: number } | null {
  const from = ordinals[0];
  const last = ordinals.at(-1);
  if (from === undefined || last === undefined || last - from >= 2 * ordinals.length) return null;
  const ascends = ordinals.every((ordinal, i) => i === 0 || ordinal > (ordinals[i - 1] ?? 0));
  return ascends ? { from, to: last + 1 } : null;
}
