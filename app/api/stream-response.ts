/** Returns lines, as text or as UTF-8, as a download that is produced as fast as it is read, and no faster. */
export function streamResponse(
  lines: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  fileName: string,
): Response {
  const iterator = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const bytesOf = (part: string | Uint8Array<ArrayBuffer>) =>
    typeof part === 'string' ? encoder.encode(part) : part;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(bytesOf(next.value));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(stream, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
