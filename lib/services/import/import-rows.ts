import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import type { SourceRow } from '@/lib/core/dataset/source-row';
import { AppError } from '@/lib/core/errors/app-error';
import type { ImportReport } from '@/lib/core/views/import-view';
import { createDataset } from '@/lib/data/writes/create-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { buildDataset } from './build-dataset';
import { publishBuild } from './publish-build';

/** Rows that are made here rather than read from a file; `source` is what the dataset says they came from. */
export type RowsInput = {
  name: string;
  source: string;
  rows: AsyncIterable<SourceRow>;
  /** The active reward; null for the usual. */
  reward?: string | null;
};

/** How it is stopped, and who is told of the dataset before anything is written to it. */
export type RowsRun = { signal: AbortSignal; onDataset?: (datasetId: number) => Promise<void> };

/**
 * Makes a new dataset of rows, as an import of them would, and returns the report. Throws as `importDataset`, and what the rows
 * throw; then nothing is kept.
 */
export async function importRows(
  context: ServiceContext,
  { name, source, rows, reward = null }: RowsInput,
  run: RowsRun,
): Promise<ImportReport> {
  const started = context.now();
  const datasetId = await createDataset(context.database, {
    name: parseDatasetName(name),
    synthetic: false,
    owner: context.owner,
    createdAt: started,
  });
  const counts = { rows: 0, rowsImported: 0 };
  return buildDataset(context, datasetId, {
    work: `making ${JSON.stringify(name)}`,
    signal: run.signal,
    async fill({ intake, flush }) {
      await run.onDataset?.(datasetId);
      for await (const row of rows) {
        counts.rows++;
        const place = { file: source, line: counts.rows, escaped: true, sealed: false };
        if (!intake.add(row, place)) {
          throw new AppError('invalid_input', `${source}: row ${counts.rows} has no prompt`);
        }
        counts.rowsImported++;
        await flush();
      }
    },
    publish: (built) => {
      const file = { name: source, bytes: 0, shape: 'nested' as const, gzip: false, ...counts };
      return publishBuild(context, datasetId, built, { reward, files: [file], started });
    },
  });
}
