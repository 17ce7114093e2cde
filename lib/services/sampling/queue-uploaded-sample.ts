import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import { fileSource } from '@/lib/services/import/file-source';
import { uploadPath } from '@/lib/services/jobs/job-files';
import type { ServiceContext } from '@/lib/services/service-context';
import { queueSample, type SampleRequest } from './queue-sample';

/** What a page asks to sample: the prompts of a dataset, or of an upload with the name its file had. */
export type UploadedSample = Omit<SampleRequest, 'source'> & {
  source: { dataset: string } | { upload: string; file: string };
};

/** Queues a sampling as `queueSample`; an upload is removed once its prompts are read. Throws `not_found` where the upload is gone. */
export async function queueUploadedSample(
  context: ServiceContext,
  { source, ...request }: UploadedSample,
  signal: AbortSignal,
): Promise<string> {
  if ('dataset' in source) return queueSample(context, { source, ...request }, signal);
  const file = uploadPath(context.dataDir, source.upload);
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) {
    throw new AppError('not_found', `${source.file}: the upload is gone; choose the file again`);
  }
  const name = path.basename(source.file);
  const files = [fileSource({ path: file, name, sizeBytes: stat.size })];
  const id = await queueSample(context, { source: { files }, ...request }, signal);
  fs.rmSync(file, { force: true });
  return id;
}
