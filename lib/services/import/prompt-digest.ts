import { createHash } from 'node:crypto';

/** The content of one prompt, as the digest sees it. */
export type DigestInput = {
  promptId: string;
  /** The messages as stored JSON. */
  messages: string;
  /** The texts' UTF-8 bytes in index order, in any number of pieces. */
  textBytes: Iterable<Uint8Array>;
  /** UTF-8 byte length of each text. */
  byteLengths: Uint32Array;
  /** Rewards by name, one vector of float64 each, NaN where unscored. */
  rewards: { name: string; values: Float64Array }[];
};

/**
 * Returns the SHA-256 digest (32 bytes) of a prompt's content. It depends on what the prompt, its responses and
 * their rewards are, not on the shape or the order of the files they came in.
 */
export function promptDigest(input: DigestInput): Uint8Array {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([input.promptId, input.messages]));
  for (const piece of input.textBytes) hash.update(piece);
  hash.update(bytesOf(input.byteLengths));
  const scored = input.rewards.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  for (const { name, values } of scored.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(JSON.stringify(name));
    hash.update(bytesOf(values));
  }
  return hash.digest();
}

function bytesOf(values: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
