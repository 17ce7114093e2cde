import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { ImportReport } from '@/lib/core/views/import-view';
import { createDataset } from '@/lib/data/writes/create-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { buildDataset, type DatasetBuild } from './build-dataset';
import type { ImportInput, ImportProgress, ImportRun } from './import-input';
import { publishBuild } from './publish-build';
import { type ReadFile, readSource } from './read-source';

/**
 * Imports sources as a new dataset and returns the report. Files are read in the order of their names and prompts
 * merged by identity, so the order in which they are given changes nothing. The dataset appears as a whole at the
 * end; when the import fails or is cancelled, what it wrote is removed before the error is thrown.
 *
 * Throws `invalid_input` naming file and line, `conflict` where the name is taken, `cancelled` on abort. Cost is
 * linear in the bytes; memory grows with the prompts (about 100 bytes each), not with responses or file size.
 */
export async function importDataset(
  context: ServiceContext,
  input: ImportInput,
  run: ImportRun,
): Promise<ImportReport> {
  const started = context.now();
  const name = parseDatasetName(input.name);
  if (input.sources.length === 0)
    throw new AppError('invalid_input', 'nothing to import: expected at least one file');
  const { database } = context;
  const datasetId = await createDataset(database, {
    name,
    synthetic: input.synthetic ?? false,
    owner: context.owner,
    createdAt: started,
  });
  const files: ReadFile[] = [];
  return buildDataset(context, datasetId, {
    work: 'the import',
    signal: run.signal,
    async fill(build) {
      await run.onDataset?.(datasetId);
      await readSources(input, run, files, build);
      run.onProgress(progressOf(files, input, build.intake.responses, 'finishing'));
    },
    publish: (built) =>
      publishBuild(context, datasetId, built, { reward: input.reward, files, started }),
  });
}

async function readSources(
  input: ImportInput,
  run: ImportRun,
  files: ReadFile[],
  build: DatasetBuild,
): Promise<void> {
  const sources = input.sources.toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  for (const source of sources) {
    const file: ReadFile = {
      name: source.name,
      bytes: 0,
      rows: 0,
      rowsImported: 0,
      shape: 'nested',
      gzip: false,
    };
    files.push(file);
    for await (const _ of readSource(source, file, input, { ...build, signal: run.signal })) {
      await build.flush();
      run.onProgress(progressOf(files, input, build.intake.responses, 'reading'));
    }
  }
}

function progressOf(
  files: readonly ReadFile[],
  { sources }: ImportInput,
  responses: number,
  phase: ImportProgress['phase'],
): ImportProgress {
  const bytesRead = files.reduce((sum, file) => sum + file.bytes, 0);
  const bytesTotal = sources.reduce((sum, source) => sum + source.sizeBytes, 0);
  return { bytesRead, bytesTotal: Math.max(bytesTotal, bytesRead), responses, phase };
}
