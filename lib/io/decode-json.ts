import { decodeUtf8 } from './decode-utf8';
import { describeJsonError } from './describe-json-error';
import { replaceNonFinite } from './replace-non-finite';

/**
 * A JSON value, or why it is none. `nonFinite` is true where NaN or Infinity became null, `repaired` where bytes that
 * are not UTF-8 became U+FFFD. `escaped` is true where the text has \u escapes: nothing else makes a lone surrogate or
 * a NUL.
 */
export type DecodedJson =
  | { value: unknown; nonFinite: boolean; repaired: boolean; escaped: boolean }
  | { error: string };

/** Returns the JSON value that `bytes` hold in UTF-8. Never throws for bad input. */
export function decodeJson(bytes: Buffer): DecodedJson {
  const { text, repaired } = decodeUtf8(bytes);
  const escaped = bytes.includes('\\u', 0, 'latin1');
  try {
    return { value: JSON.parse(text), nonFinite: false, repaired, escaped };
  } catch (error) {
    const finite = replaceNonFinite(text);
    const value = finite === null ? undefined : parseOrUndefined(finite);
    if (value !== undefined) return { value, nonFinite: true, repaired, escaped };
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
