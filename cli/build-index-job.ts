import type { IndexResult } from '@/lib/core/views/search-view';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';
import type { CommandIo } from './command-io';
import { interruptSignal } from './interrupt-signal';
import { drawProgress } from './job-progress';

/** Builds a dataset's search index as a job of this process. */
export async function buildIndexJob(
  context: ServiceContext,
  io: CommandIo,
  dataset: string,
): Promise<IndexResult> {
  await recover(context);
  const id = await queueJob(context, { kind: 'index', dataset });
  const progress = await drawProgress(io);
  try {
    await runJob(context, id, { signal: interruptSignal(), onProgress: progress.update });
  } finally {
    progress.stop();
  }
  const { index } = await readJob(context, id);
  if (!index) throw new Error('a finished index job says what it measured');
  return index;
}
