import { AppError } from '@/lib/core/errors/app-error';
import { invalidInput } from '@/lib/core/errors/invalid-input';

const MAX_CHUNK_BYTES = 1024 * 1024;

/**
 * Gives the bytes of a UTF-8 text without its byte order mark, in non-empty chunks of at most 1 MiB. Throws
 * `cancelled` once `signal` is aborted, `invalid_input` for UTF-16.
 */
export async function* readChunks(
  bytes: AsyncIterable<Uint8Array>,
  options: { file: string; signal?: AbortSignal },
): AsyncGenerator<Buffer, void, undefined> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of bytes) {
    stopIfAborted(options);
    let chunk = asBuffer(piece);
    if (head) {
      chunk = Buffer.concat([head, chunk]);
      head = chunk;
      if (chunk.length < 3) continue;
      chunk = withoutMark(chunk, options.file);
      head = null;
    }
    for (let at = 0; at < chunk.length; at += MAX_CHUNK_BYTES) {
      stopIfAborted(options);
      yield chunk.subarray(at, at + MAX_CHUNK_BYTES);
    }
  }
  stopIfAborted(options);
  const rest = head ? withoutMark(head, options.file) : null;
  if (rest && rest.length > 0) yield rest;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutMark(head: Buffer, file: string): Buffer {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return head.subarray(3);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) throw invalidInput(file, null, 'the text is UTF-16; expected UTF-8');
  return head;
}

function stopIfAborted({ file, signal }: { file: string; signal?: AbortSignal }): void {
  if (!signal?.aborted) return;
  if (signal.reason instanceof AppError) throw signal.reason;
  throw new AppError('cancelled', `${file}: reading was cancelled`, { cause: signal.reason });
}
