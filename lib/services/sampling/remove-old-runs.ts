import fs from 'node:fs';
import { findJob } from '@/lib/data/queries/job-record';
import { isRunKept } from '@/lib/services/jobs/is-run-kept';
import { listSampleFolders, sampleFolder } from '@/lib/services/jobs/job-files';
import { forgetRun } from '@/lib/services/runs/forget-run';
import type { ServiceContext } from '@/lib/services/service-context';

/** A run is queued after its prompts are written. */
const QUEUING_MS = 24 * 60 * 60 * 1000;

/** Removes what runs kept that ended more than 30 days ago, or whose job is gone. The jobs stay in the list. */
export async function removeOldRuns(context: ServiceContext): Promise<void> {
  for (const id of listSampleFolders(context.dataDir)) {
    const job = await findJob(context.database, id);
    const isWanted = job
      ? isRunKept(job.finishedAt, context.now())
      : ageMs(context, sampleFolder(context.dataDir, id)) < QUEUING_MS;
    if (!isWanted) await forgetRun(context, id);
  }
}

function ageMs({ now }: ServiceContext, file: string): number {
  return now().getTime() - fs.statSync(file).mtimeMs;
}
