import { fileBytes } from '@/lib/io/file-bytes';
import type { ImportSource } from './import-source';

/** Returns a file as a source. */
export function fileSource(file: { path: string; name: string; sizeBytes: number }): ImportSource {
  const { path, name, sizeBytes } = file;
  return { name, sizeBytes, open: () => fileBytes(path) };
}
