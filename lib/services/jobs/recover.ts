import fs from 'node:fs';
import path from 'node:path';
import { type JobRecord, listJobRecords } from '@/lib/data/queries/job-record';
import { listDatasetLeftovers } from '@/lib/data/queries/list-dataset-leftovers';
import { endJob } from '@/lib/data/writes/job-writes';
import { purgeDataset } from '@/lib/data/writes/purge-dataset';
import { jobParams } from '@/lib/schema/jobs/job-json';
import { isRun } from '@/lib/services/runs/is-run';
import { removeOldRuns } from '@/lib/services/sampling/remove-old-runs';
import type { ServiceContext } from '@/lib/services/service-context';
import { exportFolder, uploadFolder } from './job-files';
import { isOwnerAlive } from './job-owner';

/** How long a deleted dataset can be brought back, in milliseconds. */
const UNDO_MS = 10 * 60 * 1000;

const QUEUED_MS = 60_000;
const UPLOAD_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Makes the store whole after a process was killed, and takes out the rubbish: ends the jobs whose process is gone (and pauses runs),
 * removes half datasets, half exports and half search indexes, datasets deleted more than `UNDO_MS` ago, uploads nobody
 * imported for a day, and what runs kept that ended more than 30 days ago.
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
  await removeOldRuns(context);
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
  for (const job of await listJobRecords(context.database, ['running', 'queued'], 1_000)) {
    if (isLive(job, context.now())) continue;
    if (job.datasetId !== null) abandoned.add(job.datasetId);
    await endDeadJob(context, job);
  }
  return abandoned;
}

function isLive({ status, owner, heartbeatAt, createdAt }: JobRecord, now: Date): boolean {
  if (status !== 'queued') return isOwnerAlive(owner, heartbeatAt, now);
  // A run that is resumed is older than its place in the queue.
  const queuedAt = Math.max(createdAt.getTime(), heartbeatAt?.getTime() ?? 0);
  return now.getTime() - queuedAt < QUEUED_MS;
}

async function endDeadJob({ database, dataDir, now }: ServiceContext, job: JobRecord) {
  const params = jobParams.parse(JSON.parse(job.params));
  if (params.kind === 'import' && params.staged) {
    for (const file of params.files) fs.rmSync(file.path, { force: true });
  }
  if (params.kind === 'export') {
    fs.rmSync(exportFolder(dataDir, job.id), { recursive: true, force: true });
  }
  const canGoOn = isRun(params);
  const rest = canGoOn ? 'what was answered is kept; resume it to go on' : 'nothing of it was kept';
  await endJob(database, job.id, {
    status: canGoOn ? 'paused' : 'failed',
    error: `the process that ran it ended before it was done; ${rest}`,
    finishedAt: now(),
  });
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
