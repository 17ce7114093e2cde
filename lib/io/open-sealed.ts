import { decodeUtf8 } from './decode-utf8';

/** Returns the text whose UTF-8 bytes the characters of `sealed` stand for, as `decodeJson` leaves strings. */
export function openSealed(sealed: string): string {
  return decodeUtf8(Buffer.from(sealed, 'latin1')).text;
}
