import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { ExportResult } from '@/lib/core/views/job-view';
import type { OpenExport } from './open-export';

/** How an export is watched and stopped. */
export type ExportRun = {
  signal: AbortSignal;
  onProgress: (progress: { promptsDone: number; rows: number }) => void;
};

/**
 * Writes an export to a file, under a temporary name beside it that becomes the file's once it is whole. What was
 * begun is removed when the export fails or is cancelled. Memory is flat.
 */
export async function writeExport(
  opened: OpenExport,
  file: string,
  run: ExportRun,
): Promise<ExportResult> {
  const temporary = `${file}.part`;
  await fs.mkdir(path.dirname(file), { recursive: true });
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  let written = Promise.resolve();
  const handle = await fs.open(temporary, 'w');
  try {
    for await (const page of opened.pages()) {
      if (run.signal.aborted)
        throw new AppError('cancelled', 'the export was cancelled; no file was kept');
      const data = Buffer.from(page.text);
      await written;
      written = handle.writeFile(data);
      // It is awaited with the next page; until then a failure must not count as unhandled.
      written.catch(() => {});
      hash.update(data);
      rows += page.rows;
      bytes += data.length;
      run.onProgress({ promptsDone: page.promptsDone, rows });
    }
    await written;
    await handle.close();
    await fs.rename(temporary, file);
  } catch (error) {
    await written.catch(() => {});
    await handle.close().catch(() => {});
    await fs.rm(temporary, { force: true });
    throw error;
  }
  return { fileName: path.basename(file), rows, bytes, sha256: hash.digest('hex') };
}
