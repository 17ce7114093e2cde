import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { ExportFile, ExportFormat } from '@/lib/core/export/export-format';
import { FORMAT_COLUMNS } from '@/lib/core/export/format-columns';
import { type PairStatistics, PairTotals } from '@/lib/core/export/pair-totals';
import type { PairBatch, Split } from '@/lib/core/export/preference-pair';
import { rowTexts } from '@/lib/core/export/row-texts';
import { openJsonlFile } from '@/lib/io/jsonl-file';
import { openParquetFile } from '@/lib/io/parquet-file';
import type { RowFile } from '@/lib/io/row-file';
import { readMessages } from './read-messages';

/** How an export is watched and stopped. */
export type ExportRun = {
  signal: AbortSignal;
  onProgress: (progress: { promptsDone: number; rows: number }) => void;
};

/** The files with rows that were written; `statistics` is null without any pair. */
export type WrittenData = {
  rows: Record<Split, number>;
  sha256: Partial<Record<Split, string>>;
  files: { path: string; bytes: number }[];
  statistics: PairStatistics | null;
};

const SPLITS: readonly Split[] = ['train', 'test'];

/**
 * Writes the rows of an export into `folder`: one file per split that gets a pair, named after it. Throws `cancelled`
 * when asked to stop; then, as after any failure, the files are closed and not whole.
 */
export async function writeData(
  input: { source: AsyncIterable<PairBatch>; format: ExportFormat; file: ExportFile },
  folder: string,
  run: ExportRun,
): Promise<WrittenData> {
  const { source, format, file } = input;
  const open: Partial<Record<Split, RowFile>> = {};
  const rows = { train: 0, test: 0 };
  const totals = new PairTotals();
  try {
    for await (const { pairs, promptsDone } of source) {
      if (run.signal.aborted) {
        throw new AppError('cancelled', 'the export was cancelled; nothing was kept');
      }
      const texts: Record<Split, string[]> = { train: [], test: [] };
      for (const { pair, split } of pairs) {
        texts[split].push(...rowTexts(format, pair, readMessages));
        totals.add(pair, split);
      }
      for (const split of SPLITS) {
        if (texts[split].length === 0) continue;
        open[split] ??= await openRowFile(path.join(folder, `${split}.${file}`), format, file);
        await open[split].write(texts[split]);
        rows[split] += texts[split].length;
      }
      run.onProgress({ promptsDone, rows: rows.train + rows.test });
    }
    return { rows, ...(await finish(open, file)), statistics: totals.statistics() };
  } catch (error) {
    for (const split of SPLITS) await open[split]?.abandon();
    throw error;
  }
}

async function finish(open: Partial<Record<Split, RowFile>>, file: ExportFile) {
  const sha256: Partial<Record<Split, string>> = {};
  const files: WrittenData['files'] = [];
  for (const split of SPLITS) {
    const written = await open[split]?.finish();
    if (!written) continue;
    sha256[split] = written.sha256;
    files.push({ path: `data/${split}.${file}`, bytes: written.bytes });
  }
  return { sha256, files };
}

function openRowFile(target: string, format: ExportFormat, file: ExportFile): Promise<RowFile> {
  switch (file) {
    case 'jsonl':
      return openJsonlFile(target);
    case 'parquet':
      return openParquetFile(target, FORMAT_COLUMNS[format]);
  }
}
