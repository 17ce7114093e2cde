const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Below this many bytes a loop is faster than a search in native code. */
const SHORT_SCAN_BYTES = 32;

/** Returns where the next `"` is at or after `from`, -1 where there is none. */
export function findQuote(bytes: Buffer, from: number): number {
  const end = Math.min(bytes.length, from + SHORT_SCAN_BYTES);
  for (let at = from; at < end; at++) {
    if (bytes[at] === QUOTE) return at;
  }
  return bytes.indexOf(QUOTE, end);
}

/** Returns true where an odd number of backslashes stands right before `end`, counted back to `from`. */
export function endsEscaped(bytes: Buffer, from: number, end: number): boolean {
  let at = end;
  while (at > from && bytes[at - 1] === BACKSLASH) at--;
  return (end - at) % 2 === 1;
}
