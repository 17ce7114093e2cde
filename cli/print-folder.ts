import path from 'node:path';
import type { ExportFile, ExportFormat } from '@/lib/core/export/export-format';
import { loadSnippets } from '@/lib/core/export/load-snippets';
import type { Split } from '@/lib/core/export/preference-pair';
import type { FolderResult } from '@/lib/services/export/write-export-folder';
import { summariseFindings } from './check-pairs';
import type { CommandIo } from './command-io';

/** Where an export goes. */
export type FolderTarget = {
  format: ExportFormat;
  file: ExportFile;
  folder: string;
};

/** Returns what `--json` says of an export's folder. */
export function folderSummary(
  { rows, bytes, sha256, files, preflight: report }: FolderResult,
  { format, file, folder }: FolderTarget,
) {
  const preflight = summariseFindings(report);
  return {
    folder,
    path: path.join(folder, 'data', `train.${file}`),
    format,
    file,
    rows: rows.train + rows.test,
    trainRows: rows.train,
    testRows: rows.test,
    bytes,
    sha256: sha256.train,
    ...(sha256.test === undefined ? {} : { testSha256: sha256.test }),
    files,
    ...(preflight === null ? {} : { preflight }),
  };
}

/** Says on standard error where an export is and how trainers load it; `name` is what they know it by. */
export function describeFolder(
  io: CommandIo,
  { rows }: FolderResult,
  { format, folder, name }: Pick<FolderTarget, 'format' | 'folder'> & { name: string },
): void {
  const splits: Split[] = rows.test > 0 ? ['train', 'test'] : ['train'];
  const snippets = loadSnippets(format, { path: folder, name, splits });
  const texts = snippets.map(({ title, text }) => `\n${title}:\n${text}\n`);
  io.stderr.write(`${folder}\n${texts.join('')}`);
}
