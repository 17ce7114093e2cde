import fs from 'node:fs';
import { makeZip, predictLength } from 'client-zip';

/** A file to be put into an archive: its name there, with `/` between folders, and where it is. */
export type ArchiveFile = { name: string; path: string; bytes: number };

/** Every entry's date, so that the same files give the same archive at any time and in any time zone. */
const DATE = new Date(2000, 0, 1);

/** Returns files as a ZIP archive that is read while it is sent, and its size. Nothing is compressed; memory is flat. */
export function zipFiles(files: readonly ArchiveFile[]): {
  bytes: number;
  stream: ReadableStream<Uint8Array>;
} {
  let open: fs.ReadStream | undefined;
  const entries = function* () {
    for (const { name, path } of files) {
      open = fs.createReadStream(path);
      yield { name, lastModified: DATE, input: open };
    }
  };
  const reader = makeZip(entries()).getReader();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        // The library rejects whenever it is cancelled, and leaves the file open.
        await reader.cancel().catch(() => {});
        open?.destroy();
      },
    },
    { highWaterMark: 1 },
  );
  return { bytes: archiveBytes(files), stream };
}

/** Returns the size of the archive that `zipFiles` makes of files. */
export function archiveBytes(files: readonly ArchiveFile[]): number {
  return Number(predictLength(files.map(({ name, bytes }) => ({ name, size: bytes }))));
}
