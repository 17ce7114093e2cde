/** How a file holds its records: one JSON value a line, or all in one JSON array. */
export type Layout = 'lines' | 'array';

/** Returns the layout by the first byte that is not blank: `[` begins an array. Null where all bytes are blank. */
export function detectLayout(bytes: Uint8Array): Layout | null {
  for (const byte of bytes) {
    if (!isBlankByte(byte)) return byte === 0x5b ? 'array' : 'lines';
  }
  return null;
}

/** Returns true for the four bytes that JSON takes for white space. */
export function isBlankByte(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
