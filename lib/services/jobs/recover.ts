import fs from 'node:fs';
import path from 'node:path';
import { listJobRecords } from '@/lib/data/queries/job-record';
import { listDatasetLeftovers } from '@/lib/data/queries/list-dataset-leftovers';
import { endJob } from '@/lib/data/writes/job-writes';
import { purgeDataset } from '@/lib/data/writes/purge-dataset';
import { jobParams } from '@/lib/schema/jobs/job-json';
import type { ServiceContext } from '@/lib/services/service-context';
import { exportFolder, uploadFolder } from './job-files';
import { isOwnerAlive } from './job-owner';

/** How long a deleted dataset can be brought back, in milliseconds. */
const UNDO_MS = 10 * 60 * 1000;

const QUEUED_MS = 60_000;
const UPLOAD_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Makes the store whole after a process was killed, and takes out the rubbish: ends the jobs whose process is gone,
 * removes half datasets, half exports and half search indexes, datasets deleted more than `UNDO_MS` ago, and uploads nobody imported for a day.
 */
export async function recover(context: ServiceContext): Promise<void> {
  const { database } = context;
  const abandoned = await endDeadJobs(context);
  const now = context.now();
  const deletedBefore = new Date(now.getTime() - UNDO_MS);
  for (const { id, isImporting, owner } of await listDatasetLeftovers(database, deletedBefore)) {
    if (isImporting && !abandoned.has(id) && isOwnerAlive(owner, now, now)) continue;
    await purgeDataset(database, id);
  }
  removeOldUploads(context);
  await removeHalfIndexes(context);
}

async function removeHalfIndexes({ database }: ServiceContext) {
  const jobs = await listJobRecords(database, ['running', 'queued'], 1_000);
  const building = jobs.flatMap(({ kind, datasetId }) =>
    kind === 'index' && datasetId !== null ? [datasetId] : [],
  );
  database.search.removeUnfinished(new Set(building));
}

/** Returns the datasets that the dead jobs were filling. */
async function endDeadJobs(context: ServiceContext): Promise<Set<number>> {
  const abandoned = new Set<number>();
  const now = context.now();
  for (const job of await listJobRecords(context.database, ['running', 'queued'], 1_000)) {
    const { owner, heartbeatAt, createdAt } = job;
    const isLive =
      job.status === 'queued'
        ? now.getTime() - createdAt.getTime() < QUEUED_MS
        : isOwnerAlive(owner, heartbeatAt, now);
    if (isLive) continue;
    if (job.datasetId !== null) abandoned.add(job.datasetId);
    const params = jobParams.parse(JSON.parse(job.params));
    if (params.kind === 'import' && params.staged) {
      for (const file of params.files) fs.rmSync(file.path, { force: true });
    }
    if (params.kind === 'export') {
      fs.rmSync(exportFolder(context.dataDir, job.id), { recursive: true, force: true });
    }
    await endJob(context.database, job.id, {
      status: 'failed',
      error: 'the process that ran it ended before it was done; nothing of it was kept',
      finishedAt: now,
    });
  }
  return abandoned;
}

function removeOldUploads({ dataDir, now }: ServiceContext) {
  const folder = uploadFolder(dataDir);
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    const ageMs = now().getTime() - fs.statSync(file).mtimeMs;
    if (ageMs > UPLOAD_KEPT_MS) fs.rmSync(file, { force: true });
  }
}
