import { isAscii, isUtf8 } from 'node:buffer';
import { decodeUtf8 } from './decode-utf8';
import { describeJsonError } from './describe-json-error';
import { replaceNonFinite } from './replace-non-finite';

/**
 * A JSON value, or why it is none. `nonFinite` is true where NaN or Infinity became null, `repaired` where bytes that
 * are not UTF-8 became U+FFFD. `escaped` is true where the text has \u escapes: nothing else makes a lone surrogate or
 * a NUL. `sealed` is true where every string and key stands for its UTF-8 bytes, one character each: see `openSealed`.
 */
export type DecodedJson =
  | { value: unknown; nonFinite: boolean; repaired: boolean; escaped: boolean; sealed: boolean }
  | { error: string };

/**
 * Returns the JSON value that `bytes` hold in UTF-8; with `seal`, sealed where there is anything to decode and that is possible.
 * Never throws for bad input.
 */
export function decodeJson(bytes: Buffer, seal = false): DecodedJson {
  const escaped = bytes.includes('\\u', 0, 'latin1');
  if (seal && !escaped && !isAscii(bytes) && isUtf8(bytes)) {
    const value = parseOrUndefined(bytes.toString('latin1'));
    const flags = { nonFinite: false, repaired: false, escaped, sealed: true };
    if (value !== undefined) return { value, ...flags };
  }
  const { text, repaired } = decodeUtf8(bytes);
  const flags = { repaired, escaped, sealed: false };
  try {
    return { value: JSON.parse(text), nonFinite: false, ...flags };
  } catch (error) {
    const finite = replaceNonFinite(text);
    const value = finite === null ? undefined : parseOrUndefined(finite);
    if (value !== undefined) return { value, nonFinite: true, ...flags };
    return { error: describeJsonError(text, error) };
  }
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
