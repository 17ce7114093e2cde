import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { readEnv } from '@/lib/config/env';

/** What somebody typed for a job: a token for the Hub, or the key of an endpoint. */
export type JobSecrets = { hubToken?: string | null; endpointKey?: string | null };

/**
 * Runs a queued job, or with null the housekeeping, in a thread of its own, so that pages stay quick. Returns at
 * once; how it goes is in the job's record. `secrets` live in that thread's memory alone. The thread's program is built into `dist` beside the command line's.
 */
export function launchJob(jobId: string | null, secrets: JobSecrets = {}): void {
  const { hubToken = null, endpointKey = null } = secrets;
  const { databaseUrl, dataDir } = readEnv(process.env);
  const program = path.join(process.cwd(), 'dist', 'job-worker.mjs');
  const worker = new Worker(program, {
    workerData: { databaseUrl, dataDir, jobId, hubToken, endpointKey },
  });
  worker.on('error', (error) => {
    process.stderr.write(`job ${jobId ?? 'housekeeping'}: ${error.stack ?? error.message}\n`);
  });
}
