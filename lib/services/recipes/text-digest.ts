import { createHash } from 'node:crypto';

/** Returns the first 16 hexadecimal digits of a text's SHA-256, by which recipes name a response. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
