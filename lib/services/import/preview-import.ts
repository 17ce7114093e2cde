import { AppError } from '@/lib/core/errors/app-error';
import type { ImportPreview } from '@/lib/core/views/import-view';
import { type PreviewOptions, previewSource } from '@/lib/io/preview-source';

/** How much of a file a preview looks at. */
const PREVIEW_BYTES = 1024 * 1024;

/**
 * Returns what the beginning of a file holds: layout, shape, rewards, first records. `body` gives at most the first
 * MiB; a body of just that size counts as cut off. Throws `invalid_input`.
 */
export async function previewImport(
  file: string,
  body: AsyncIterable<Uint8Array> | null,
  options: PreviewOptions,
): Promise<ImportPreview> {
  if (file.trim() === '')
    throw new AppError('invalid_input', 'file: expected the name of the file');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > PREVIEW_BYTES) {
      throw new AppError(
        'too_large',
        `a preview takes the first ${PREVIEW_BYTES} bytes of a file, found more`,
      );
    }
  }
  return previewSource(file, Buffer.concat(chunks), {
    ...options,
    complete: options.complete && size < PREVIEW_BYTES,
  });
}
