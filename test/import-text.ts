import type { ImportReport } from '@/lib/core/views/import-view';
import { importDataset } from '@/lib/services/import/import-dataset';
import type { ImportInput } from '@/lib/services/import/import-input';
import type { ImportSource } from '@/lib/services/import/import-source';
import type { ServiceContext } from '@/lib/services/service-context';

/** Returns a source that gives a text (or bytes) in chunks of `chunkBytes`. */
export function textSource(
  name: string,
  content: string | Buffer,
  chunkBytes = 64 * 1024,
): ImportSource {
  const bytes = Buffer.from(content);
  return {
    name,
    sizeBytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        yield bytes.subarray(at, at + chunkBytes);
      }
    },
  };
}

/** Returns values as JSON lines. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** Imports sources with the usual choices, any of which can be given. */
export function importSources(
  context: ServiceContext,
  sources: ImportSource[],
  choices: Partial<ImportInput> = {},
): Promise<ImportReport> {
  const signal = new AbortController().signal;
  return importDataset(
    context,
    {
      name: 'test',
      shape: 'auto',
      columns: {},
      reward: null,
      onError: 'stop',
      ...choices,
      sources,
    },
    { signal, onProgress: () => {} },
  );
}
