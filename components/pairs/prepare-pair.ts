/** A text in two parts: what it begins with in common with the other side, and the rest. */
export type SplitText = {
  prefix: string;
  rest: string;
  /** Characters of the prefix that are not shown. */
  hidden: number;
};

/** So much of a long common prefix stays in sight. */
const PREFIX_SHOWN = 160;

/**
 * Returns both texts cut at the end of their common beginning. With `elide` only the last characters of a long
 * beginning are kept, so that the difference is in sight. Never cuts through a surrogate pair.
 */
export function splitAtPrefix(a: string, b: string, elide: boolean): [SplitText, SplitText] {
  const end = commonPrefix(a, b);
  const start = elide && end > PREFIX_SHOWN * 1.5 ? whole(a, end - PREFIX_SHOWN) : 0;
  const split = (text: string) => ({
    prefix: text.slice(start, end),
    rest: text.slice(end),
    hidden: start,
  });
  return [split(a), split(b)];
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let end = 0;
  while (end < most && a.charCodeAt(end) === b.charCodeAt(end)) end++;
  return end < Math.max(a.length, b.length) ? whole(a, end) : end;
}

/** Moves a place out of the middle of a surrogate pair. */
function whole(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}
