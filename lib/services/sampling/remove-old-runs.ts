import fs from 'node:fs';
import { findJob } from '@/lib/data/queries/job-record';
import { listKeptRuns } from '@/lib/data/queries/run-records';
import { isRunKept } from '@/lib/services/jobs/is-run-kept';
import { listSampleFolders, sampleFolder } from '@/lib/services/jobs/job-files';
import { forgetRun } from '@/lib/services/runs/forget-run';
import type { ServiceContext } from '@/lib/services/service-context';

/** A run is queued after its prompts are written. */
const QUEUING_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what runs of every kind kept that ended more than 30 days ago, or whose job is gone. The jobs stay in the list. Cost: a few
 * look-ups for each run that keeps something.
 */
export async function removeOldRuns(context: ServiceContext): Promise<void> {
  const folders = listSampleFolders(context.dataDir);
  const answered = await listKeptRuns(context.database);
  for (const id of new Set([...folders, ...answered])) {
    if (!(await isWanted(context, id))) await forgetRun(context, id);
  }
}

/** A folder comes before its job, answers come after it. */
async function isWanted(context: ServiceContext, id: string): Promise<boolean> {
  const { database, dataDir, now } = context;
  const job = await findJob(database, id);
  if (job) return isRunKept(job.finishedAt, now());
  const folder = fs.statSync(sampleFolder(dataDir, id), { throwIfNoEntry: false });
  return folder !== undefined && now().getTime() - folder.mtimeMs < QUEUING_MS;
}
