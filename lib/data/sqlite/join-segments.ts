/** A stored run of float64 values of one prompt, the first of which belongs to response `first`. */
export type VectorSegment = { ordinal: number; first: number; values: Buffer };

/**
 * Returns one vector per prompt from segments that are ordered by prompt and position. Responses that no segment
 * covers are NaN: they came before the field was known. A vector may end before the prompt's last response.
 */
export function joinSegments(
  segments: readonly VectorSegment[],
): { ordinal: number; values: Float64Array }[] {
  const joined: { ordinal: number; values: Float64Array }[] = [];
  let start = 0;
  while (start < segments.length) {
    const ordinal = segments[start]?.ordinal ?? 0;
    let end = start + 1;
    while (end < segments.length && segments[end]?.ordinal === ordinal) end++;
    joined.push({ ordinal, values: joinPrompt(segments.slice(start, end)) });
    start = end;
  }
  return joined;
}

function joinPrompt(segments: readonly VectorSegment[]): Float64Array {
  const ends = segments.map(({ first, values }) => first + values.length / 8);
  const whole = new Float64Array(Math.max(...ends)).fill(Number.NaN);
  const bytes = new Uint8Array(whole.buffer);
  for (const { first, values } of segments) bytes.set(values, first * 8);
  return whole;
}
