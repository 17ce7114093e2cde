/**
 * Returns how alike two texts are, 0 to 1: the share of both, in UTF-16 units, that stands in a common beginning and a common
 * end, which do not overlap. 1 for equal texts, empty ones too. For texts with one difference this is the ratio of matching
 * parts; with several it is lower. Linear in the texts.
 */
export function textLikeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (a.length + b.length === 0) return 1;
  let begin = 0;
  while (begin < shorter && a.charCodeAt(begin) === b.charCodeAt(begin)) begin++;
  let end = 0;
  while (
    end < shorter - begin &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  ) {
    end++;
  }
  return (2 * (begin + end)) / (a.length + b.length);
}
