import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '@/lib/core/errors/app-error';
import { zipFiles } from '@/lib/io/zip-files';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';
import { findExported } from './find-exported';
import { listFiles } from './list-files';

/** A download that is read while it is sent. */
export type ExportDownload = {
  /** ASCII letters, digits, `.`, `_`, `+` and `-`. */
  fileName: string;
  contentType: string;
  bytes: number;
  stream: ReadableStream<Uint8Array>;
};

/**
 * Opens what a finished export wrote: its folder as one ZIP archive, the same bytes at any time, or for exports of
 * earlier versions their one file. Throws `not_found` where there is nothing (any more).
 */
export async function openExportDownload(
  context: ServiceContext,
  id: string,
): Promise<ExportDownload> {
  const { result } = await readJob(context, id);
  if (result) {
    const { fileName } = result;
    const found = findExported(context.dataDir, id, fileName);
    if (found?.isFolder === false) return plainDownload(found.path, fileName);
    if (found) {
      const archive = zipFiles(await listFiles(found.path, path.basename(found.path)));
      return { fileName, contentType: 'application/zip', ...archive };
    }
  }
  throw new AppError(
    'not_found',
    'the export has no file: it is not done, or its file was removed',
  );
}

function plainDownload(file: string, fileName: string): ExportDownload {
  return {
    fileName,
    contentType: 'application/x-ndjson; charset=utf-8',
    bytes: fs.statSync(file).size,
    stream: Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>,
  };
}
