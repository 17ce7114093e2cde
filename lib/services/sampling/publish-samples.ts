import { PausedError } from '@/lib/core/policy/paused-error';
import type { ImportReport } from '@/lib/core/views/import-view';
import type { Appended } from '@/lib/core/views/job-view';
import { findRunDataset } from '@/lib/data/queries/find-run-dataset';
import { isNameTaken } from '@/lib/data/queries/is-name-taken';
import { putRunDataset } from '@/lib/data/writes/put-run-dataset';
import { importDataset } from '@/lib/services/import/import-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { appendSamples } from './append-samples';
import { sampledRows } from './sampled-rows';

type Publishing = {
  jobId: string;
  dataset: string;
  /** Whether the dataset is one that was there before the run. */
  append: boolean;
  /** Whether trees were searched. */
  withTrees: boolean;
  /** What the report calls their source. */
  source: string;
  signal: AbortSignal;
  onDataset: (id: number) => Promise<void>;
  onProgress: () => void;
};

/** What became of the responses: the report of a new dataset, or what was added to one; the other is null. */
export type PublishedSamples = { report: ImportReport | null; appended: Appended | null };

/**
 * Makes a dataset of what a run has sampled, or adds what is new to the dataset that the run goes to. Throws a `PausedError` where that
 * was deleted, or the name was taken meanwhile; nothing of the run is lost.
 */
export async function publishSamples(
  context: ServiceContext,
  { jobId, dataset, append, withTrees, source, ...run }: Publishing,
): Promise<PublishedSamples> {
  const { database } = context;
  const known = await findRunDataset(database, jobId);
  const round = known?.round ?? 0;
  const quoted = JSON.stringify(dataset);
  const goOn = 'resume the run under another name, nothing of it is lost';
  if (known?.name === dataset) {
    const added = { jobId, source, dataset, round };
    const appended = await appendSamples(context, { ...added, withTrees }, run);
    return { report: null, appended };
  }
  if (append) throw new PausedError(`the dataset ${quoted} was deleted meanwhile; ${goOn}`);
  if (await isNameTaken(database, dataset)) {
    throw new PausedError(`a dataset named ${quoted} exists; ${goOn}`);
  }
  const report = await importDataset(
    context,
    {
      ...{ name: dataset, sources: [sampledRows(context, jobId, source)], shape: 'nested' },
      ...{ columns: {}, reward: null, onError: 'stop' },
    },
    {
      ...run,
      // The dataset counts once it is whole: a kill before then leaves one that is not there.
      onDataset: async (datasetId) => {
        await putRunDataset(database, jobId, { datasetId, round: round + 1 });
        await run.onDataset(datasetId);
      },
    },
  );
  return { report, appended: null };
}
