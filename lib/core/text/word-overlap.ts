/**
 * Returns how much of the words of two texts both have, as the size of the intersection over that of the union
 * (Jaccard), 0 to 1. Words are runs of letters and digits, letter case ignored. Two texts without words give 1.
 */
export function wordOverlap(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.size === 0 && right.size === 0) return 1;
  let both = 0;
  for (const word of left) if (right.has(word)) both++;
  return both / (left.size + right.size - both);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
