import { pipeline, Readable } from 'node:stream';
import { createGunzip, constants as zlib } from 'node:zlib';
import { AppError } from '@/lib/core/errors/app-error';
import { invalidInput } from '@/lib/core/errors/invalid-input';

/** How a source is opened. */
export type OpenSourceOptions = {
  /** What errors call the source. */
  file: string;
  /** Called with the number of bytes taken from the source so far (compressed ones, if it is compressed). */
  onBytesRead?: (bytes: number) => void;
  /** True where the bytes may stop anywhere, as the beginning of a file does: what is there is given without an error. */
  isCut?: boolean;
};

/** A source whose bytes are plain, whatever they were. Iterate `bytes` once; stopping early closes the source. */
export type OpenedSource = { gzip: boolean; bytes: AsyncIterable<Uint8Array> };

/**
 * Looks at the first bytes of a source and returns its plain bytes, gunzipped as they are pulled if they are gzip
 * data (several members too). Memory is constant. Iterating throws `invalid_input` where the gzip data ends too early
 * or is damaged, and whatever the source throws.
 */
export async function openSource(
  source: AsyncIterable<Uint8Array>,
  options: OpenSourceOptions,
): Promise<OpenedSource> {
  const iterator = countBytes(source, options.onBytesRead);
  const head = await takeHead(iterator);
  const gzip = isGzip(head);
  const bytes = prepend(head, iterator);
  return { gzip, bytes: gzip ? gunzip(bytes, options) : bytes };
}

/** Returns whether bytes begin as gzip data does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function* countBytes(
  source: AsyncIterable<Uint8Array>,
  onBytesRead: OpenSourceOptions['onBytesRead'],
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    onBytesRead?.(bytes);
    yield chunk;
  }
}

async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function* prepend(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head;
    yield* rest;
  } finally {
    await rest.return();
  }
}

async function* gunzip(
  bytes: AsyncGenerator<Uint8Array, void, undefined>,
  { file, isCut = false }: OpenSourceOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = createGunzip({
    chunkSize: 128 * 1024,
    finishFlush: isCut ? zlib.Z_SYNC_FLUSH : zlib.Z_FINISH,
  });
  const compressed = Readable.from(bytes, { highWaterMark: 1 });
  pipeline(compressed, stream, () => {
    // Every error reaches the loop below through `stream`, which the pipeline destroys with it.
  });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw explainGzipError(error, file);
  }
}

function explainGzipError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError || !('code' in error)) return error;
  if (error.code === 'Z_BUF_ERROR') {
    return invalidInput(file, null, 'the gzip data ends too early (truncated file?)');
  }
  if (typeof error.code !== 'string' || !error.code.startsWith('Z_')) return error;
  return invalidInput(file, null, `the gzip data is damaged (${error.message})`);
}
