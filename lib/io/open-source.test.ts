import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/core/errors/app-error';
import { type OpenSourceOptions, openSource } from './open-source';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(
  bytes: Uint8Array,
  options: Partial<OpenSourceOptions> = {},
  size = 1000,
): Promise<{ gzip: boolean; content: string }> {
  const source = await openSource(inPieces(bytes, size), { file: 'x.jsonl.gz', ...options });
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes) chunks.push(chunk);
  return { gzip: source.gzip, content: Buffer.concat(chunks).toString('latin1') };
}

const noise = randomBytes(300_000).toString('hex');

test('gives plain bytes as they are', async () => {
  expect(await readAll(Buffer.from('{"a":1}'))).toEqual({ gzip: false, content: '{"a":1}' });
  expect(await readAll(Buffer.alloc(0))).toEqual({ gzip: false, content: '' });
  expect(await readAll(Buffer.from([0x1f]))).toEqual({ gzip: false, content: '\x1f' });
});

test('gunzips what begins as gzip data, whatever its name', async () => {
  expect(await readAll(gzipSync(noise))).toEqual({ gzip: true, content: noise });
  expect(await readAll(gzipSync(''))).toEqual({ gzip: true, content: '' });
});

test('gunzips several members one after the other', async () => {
  const bytes = Buffer.concat([gzipSync('one '), gzipSync('two')]);
  expect((await readAll(bytes)).content).toBe('one two');
});

test('does not mind how the bytes arrive', async () => {
  const zipped = gzipSync('text '.repeat(50));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      expect((await readAll(zipped, {}, size)).content).toBe('text '.repeat(50));
    }),
  );
});

test('counts the bytes that it took, before they are gunzipped', async () => {
  const zipped = gzipSync(noise);
  const counts: number[] = [];
  await readAll(zipped, { onBytesRead: (bytes) => counts.push(bytes) });
  expect(counts.at(-1)).toBe(zipped.length);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

test.each([0, 1, 9, 20, 200_000])(
  'names the file that ends too early, %d bytes in',
  async (length) => {
    const cut = gzipSync(noise).subarray(0, length + 2);
    await expect(readAll(cut)).rejects.toThrow(
      new AppError('invalid_input', 'x.jsonl.gz: the gzip data ends too early (truncated file?)'),
    );
  },
);

test('names the file that is damaged', async () => {
  const bytes = gzipSync(noise);
  bytes.fill(0xff, 100, 200);
  await expect(readAll(bytes)).rejects.toThrow(/^x\.jsonl\.gz: the gzip data is damaged \(.+\)$/);
});

test('gives what there is of gzip data that may stop anywhere', async () => {
  const cut = gzipSync(noise).subarray(0, 200_000);
  const { content } = await readAll(cut, { isCut: true });
  expect(content.length).toBeGreaterThan(300_000);
  expect(noise.startsWith(content)).toBe(true);
});

test('passes on an error of the source', async () => {
  async function* source() {
    yield gzipSync(noise).subarray(0, 5000);
    throw new Error('connection reset');
  }
  const { bytes } = await openSource(source(), { file: 'x' });
  const drain = async () => {
    for await (const chunk of bytes) expect(chunk.length).toBeGreaterThan(0);
  };
  await expect(drain()).rejects.toThrow('connection reset');
});

test.each([true, false])('closes the source when nobody reads on, gzip %s', async (gzip) => {
  const bytes = gzip ? gzipSync(noise) : Buffer.from(noise);
  let isClosed = false;
  async function* source() {
    try {
      yield* inPieces(bytes, 5000);
    } finally {
      isClosed = true;
    }
  }
  const opened = await openSource(source(), { file: 'x' });
  for await (const chunk of opened.bytes) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  await expect.poll(() => isClosed).toBe(true);
});

test('takes little more from the source than is asked for', async () => {
  const zipped = gzipSync(randomBytes(4_000_000));
  let taken = 0;
  const { bytes } = await openSource(inPieces(zipped, 10_000), {
    file: 'x',
    onBytesRead: (count) => {
      taken = count;
    },
  });
  const iterator = bytes[Symbol.asyncIterator]();
  await iterator.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(taken).toBeLessThan(1_000_000);
  await iterator.return?.();
});
