import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { isGzip } from './open-source';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Yields the bytes of a file as they are stored. Those of a regular file that is not gzip data are read into two
 * buffers in turn, the next piece in another thread while the last one is worked on: each piece is valid until the next
 * is asked for. Memory is 2 MB. Throws what the system says of a file that cannot be read.
 */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(await fs.stat(path)).isFile()) return yield* streamBytes(path);
  const file = await fs.open(path);
  let reading: Promise<Uint8Array> | null = null;
  try {
    const read = async (buffer: Buffer) =>
      buffer.subarray(0, (await file.read(buffer, 0, CHUNK_BYTES)).bytesRead);
    let [used, free] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let piece: Uint8Array = await read(used);
    // What decompresses gzip data reads ahead, in other threads.
    if (isGzip(piece)) return yield* streamBytes(path);
    while (piece.length > 0) {
      reading = read(free);
      yield piece;
      piece = await reading;
      [used, free] = [free, used];
    }
  } finally {
    await reading?.catch(() => {});
    await file.close();
  }
}

function streamBytes(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}
