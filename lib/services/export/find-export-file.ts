import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import { exportFolder } from '@/lib/services/jobs/job-files';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns the file that a finished export wrote. Throws `not_found` where there is none (any more). */
export async function findExportFile(
  context: ServiceContext,
  id: string,
): Promise<{ path: string; fileName: string; bytes: number }> {
  const { result } = await readJob(context, id);
  if (result) {
    const file = path.join(exportFolder(context.dataDir, id), result.fileName);
    if (fs.existsSync(file)) return { path: file, fileName: result.fileName, bytes: result.bytes };
  }
  throw new AppError(
    'not_found',
    'the export has no file: it is not done, or its file was removed',
  );
}
