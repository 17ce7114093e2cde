import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { isGzip } from './open-source';

const CHUNK_BYTES = 1024 * 1024;
const PIECES_PER_TURN = 8;

/**
 * Yields the bytes of a file as they are stored. Those of a regular file that is not gzip data are read into one
 * buffer, which stays in the processor's cache: each piece is valid until the next is asked for. Every 2 MB
 * the event loop turns. Throws what the system says of a file that cannot be read.
 */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  if (!fs.statSync(path).isFile()) return yield* streamBytes(path);
  const file = fs.openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let size = fs.readSync(file, buffer);
    // What decompresses gzip data reads ahead, in other threads.
    if (isGzip(buffer.subarray(0, size))) return yield* streamBytes(path);
    for (let pieces = 1; size > 0; pieces++) {
      yield buffer.subarray(0, size);
      if (pieces % PIECES_PER_TURN === 0) await setImmediate();
      size = fs.readSync(file, buffer);
    }
  } finally {
    fs.closeSync(file);
  }
}

function streamBytes(path: string): AsyncIterable<Uint8Array> {
  return fs.createReadStream(path, { highWaterMark: CHUNK_BYTES });
}
