import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import {
  type AugmentInput,
  type AugmentResult,
  type AugmentRun,
  augmentSources,
} from './augment-sources';

/** What was written, with the file's size and the SHA-256 (hex) of its bytes. */
export type AugmentedFile = AugmentResult & { bytes: number; sha256: string };

/**
 * Writes augmented rows to a file, under a temporary name beside it that becomes the file's once it is whole. What was
 * begun is removed when the work fails or is cancelled. Throws as `augmentSources`, and `invalid_input` where `file` is
 * a folder.
 */
export async function augmentToFile(
  input: AugmentInput,
  file: string,
  run: Omit<AugmentRun, 'write'>,
): Promise<AugmentedFile> {
  const existing = await fs.stat(file).catch(() => null);
  if (existing?.isDirectory()) {
    throw new AppError('invalid_input', `${file}: expected a file to write to, found a folder`);
  }
  await fs.mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await fs.open(temporary, 'w');
  try {
    const result = await augmentSources(input, {
      ...run,
      async write(text) {
        const data = Buffer.from(text);
        hash.update(data);
        bytes += data.length;
        await handle.writeFile(data);
      },
    });
    await handle.close();
    await fs.rename(temporary, file);
    return { ...result, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await handle.close().catch(() => {});
    await fs.rm(temporary, { force: true });
    if (!run.signal.aborted) throw error;
    throw new AppError('cancelled', 'augmenting was cancelled; no file was kept', { cause: error });
  }
}
