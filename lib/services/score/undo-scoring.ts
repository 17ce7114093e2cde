import { AppError } from '@/lib/core/errors/app-error';
import type { JobView } from '@/lib/core/views/job-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { isContentBefore } from '@/lib/data/queries/is-content-before';
import { listJobsOfKind, REWARD_KINDS } from '@/lib/data/queries/job-record';
import { undoReplacement } from '@/lib/data/writes/undo-replacement';
import { jobView } from '@/lib/services/jobs/job-view';
import type { ServiceContext } from '@/lib/services/service-context';

const JOBS = 100;

/**
 * Returns the last job that changed a dataset's rewards, where it can be undone: nothing has changed the content since, and what was before is kept, for
 * ten minutes. Else null.
 */
export async function findUndoableScoring(
  { database, now }: ServiceContext,
  name: string,
): Promise<JobView | null> {
  const dataset = await findDataset(database, name);
  if (!dataset) return null;
  const lists = REWARD_KINDS.map((kind) => listJobsOfKind(database, kind, JOBS));
  for (const job of (await Promise.all(lists)).flat()) {
    if (job.datasetId !== dataset.id || job.status !== 'done') continue;
    const view = jobView(job, now());
    const before = contentBefore(view);
    if (before !== null && (await isContentBefore(database, dataset, before))) return view;
  }
  return null;
}

/**
 * Undoes the last change of a dataset's rewards, a scoring or a removal, and returns its job: the dataset has the content of before again, decisions and saved views
 * stay as they are now. Throws `not_found` for the dataset, `conflict` where there is nothing that can be undone.
 */
export async function undoScoring(context: ServiceContext, name: string): Promise<JobView> {
  const { database } = context;
  const dataset = await findDataset(database, name);
  const quoted = JSON.stringify(name);
  if (!dataset) throw new AppError('not_found', `there is no dataset named ${quoted}`);
  const job = await findUndoableScoring(context, name);
  const before = job && contentBefore(job);
  if (job && before !== null) {
    const undone = { before, jobId: job.id, now: context.now() };
    if (await undoReplacement(database, dataset, undone)) return job;
  }
  const words = `no change of the rewards of ${quoted} can be undone: expected one of the last ten minutes, and no other change since; rewards can be removed by their names`;
  throw new AppError('conflict', words);
}

function contentBefore({ score, endpointScore, removal }: JobView): number | null {
  const undo = (score ?? endpointScore ?? removal)?.undo;
  return undo === undefined ? null : Number(undo);
}
