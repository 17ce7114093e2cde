import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { migrateStore, openContext } from '@/lib/context';
import {
  EXPORT_FILES,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  isExportFormat,
} from '@/lib/core/export/export-format';
import { zipFiles } from '@/lib/io/zip-files';
import { parseView } from '@/lib/schema/views/view-params';
import { createSampleOnce } from '@/lib/services/create-sample';
import { listFiles } from '@/lib/services/export/list-files';
import { openExport } from '@/lib/services/export/open-export';
import { type FolderExport, writeExportFolder } from '@/lib/services/export/write-export-folder';
import { syntheticPairs } from './synthetic-pairs';

const run = { signal: new AbortController().signal, onProgress: () => {} };

/**
 * Writes what `check.py` reads below a folder: `sample/FORMAT-FILE`, every format of the sample project's pairs, and
 * `splits/FORMAT-FILE`, every format of made-up pairs with a test split; and one of these as `archive.zip`.
 */
async function writeExports(root: string): Promise<void> {
  const databaseUrl = `file:${path.join(root, 'interop.db')}`;
  await migrateStore(databaseUrl, process.cwd());
  const context = await openContext({ databaseUrl, dataDir: path.join(root, 'data') });
  try {
    await createSampleOnce(context);
    const parsed = parseView('sample', { pairing: 'max__mu-2s' });
    for (const { format, file } of targets()) {
      const { card, source } = await openExport(context, parsed, format);
      await write(root, 'sample', { source: source(), card, format, file });
      const made = { name: 'made-up', title: 'Made-up pairs', method: ['Made up for a check.'] };
      await write(root, 'splits', { source: syntheticPairs(), card: made, format, file });
    }
    const files = await listFiles(path.join(root, 'splits', 'trl-conversational-jsonl'), 'made-up');
    const { stream } = zipFiles(files);
    await pipeline(Readable.from(stream), fs.createWriteStream(path.join(root, 'archive.zip')));
  } finally {
    await context.database.close();
  }
}

function targets(): { format: ExportFormat; file: ExportFile }[] {
  const formats = Object.keys(EXPORT_FORMATS).filter(isExportFormat);
  return formats.flatMap((format) => EXPORT_FILES.map((file) => ({ format, file })));
}

async function write(root: string, part: string, input: Omit<FolderExport, 'folder'>) {
  const folder = path.join(root, part, `${input.format}-${input.file}`);
  await writeExportFolder({ ...input, folder, recipeJson: '{"version":1}\n' }, run);
}

await writeExports(path.resolve(process.argv[2] ?? ''));
