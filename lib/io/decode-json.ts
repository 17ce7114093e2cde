import { decodeUtf8 } from './decode-utf8';
import { describeJsonError } from './describe-json-error';
import { replaceNonFinite } from './replace-non-finite';

/**
 * A JSON value, or why it is none. `nonFinite` is true where NaN or Infinity became null, `repaired` where bytes that
 * are not UTF-8 became U+FFFD.
 */
export type DecodedJson =
  | { value: unknown; nonFinite: boolean; repaired: boolean }
  | { error: string };

/** Returns the JSON value that `bytes` hold in UTF-8. Never throws for bad input. */
export function decodeJson(bytes: Buffer): DecodedJson {
  const { text, repaired } = decodeUtf8(bytes);
  try {
    return { value: JSON.parse(text), nonFinite: false, repaired };
  } catch (error) {
    const finite = replaceNonFinite(text);
    const value = finite === null ? undefined : parseOrUndefined(finite);
    if (value !== undefined) return { value, nonFinite: true, repaired };
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
