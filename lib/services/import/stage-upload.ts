import fs from 'node:fs/promises';
import { AppError } from '@/lib/core/errors/app-error';
import { uploadFolder, uploadPath } from '@/lib/services/jobs/job-files';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Streams an upload to a file that an import can take, and returns its id and size. Throws `invalid_input`, keeping
 * nothing, where another number of bytes arrived than `contentLength` announced. Memory is flat.
 */
export async function stageUpload(
  context: ServiceContext,
  body: AsyncIterable<Uint8Array> | null,
  contentLength: string | null,
): Promise<{ upload: string; bytes: number }> {
  const upload = context.newId();
  const file = uploadPath(context.dataDir, upload);
  await fs.mkdir(uploadFolder(context.dataDir), { recursive: true });
  const handle = await fs.open(file, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      await handle.write(chunk);
      bytes += chunk.length;
    }
    if (contentLength !== null && Number(contentLength) !== bytes) {
      throw new AppError(
        'invalid_input',
        `the upload was cut off: ${contentLength} bytes were announced, ${bytes} arrived; send it again`,
      );
    }
  } catch (error) {
    await fs.rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { upload, bytes };
}
