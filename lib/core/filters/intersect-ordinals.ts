/** Returns the ordinals that are in both of two ascending lists; null stands for all. Cost: linear in their lengths. */
export function intersectOrdinals(
  a: Uint32Array | null,
  b: Uint32Array | null,
): Uint32Array | null {
  if (!a || !b) return a ?? b;
  let at = 0;
  return a.filter((ordinal) => {
    while (at < b.length && (b[at] ?? 0) < ordinal) at++;
    return b[at] === ordinal;
  });
}
