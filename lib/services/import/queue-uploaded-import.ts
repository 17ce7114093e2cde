import fs from 'node:fs/promises';
import path from 'node:path';
import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import type { JobParams } from '@/lib/schema/jobs/job-json';
import { uploadPath } from '@/lib/services/jobs/job-files';
import { queueJob } from '@/lib/services/jobs/queue-job';
import type { ServiceContext } from '@/lib/services/service-context';

/** What a page asks to import: uploads by id, each with the name its file had. */
export type UploadedImport = Pick<
  Extract<JobParams, { kind: 'import' }>,
  'name' | 'shape' | 'columns' | 'reward' | 'onError'
> & { uploads: { upload: string; file: string }[] };

/** Queues the import of uploads and returns the job's id. Throws `invalid_input`, `conflict` or `not_found` before anything starts. */
export async function queueUploadedImport(
  context: ServiceContext,
  input: UploadedImport,
): Promise<string> {
  const name = parseDatasetName(input.name);
  if (await isNameTaken(context.database, name)) {
    throw new AppError(
      'conflict',
      `a dataset named ${JSON.stringify(name)} exists already; choose another name`,
    );
  }
  const files: { path: string; name: string; sizeBytes: number }[] = [];
  for (const { upload, file } of input.uploads) {
    const staged = uploadPath(context.dataDir, upload);
    const stat = await fs.stat(staged).catch(() => null);
    if (!stat)
      throw new AppError('not_found', `${file}: the upload is gone; choose the file again`);
    files.push({ path: staged, name: path.basename(file), sizeBytes: stat.size });
  }
  const { uploads: _, ...choices } = input;
  return queueJob(context, { ...choices, kind: 'import', name, files, staged: true });
}
