import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { readEnv } from '@/lib/config/env';

/**
 * Runs a queued job, or with null the housekeeping, in a thread of its own, so that pages stay quick. Returns at
 * once; how it goes is in the job's record. `hubToken` lives in that thread's memory alone. The thread's program is built into `dist` beside the command line's.
 */
export function launchJob(jobId: string | null, hubToken: string | null = null): void {
  const { databaseUrl, dataDir } = readEnv(process.env);
  const program = path.join(process.cwd(), 'dist', 'job-worker.mjs');
  const worker = new Worker(program, { workerData: { databaseUrl, dataDir, jobId, hubToken } });
  worker.on('error', (error) => {
    process.stderr.write(`job ${jobId ?? 'housekeeping'}: ${error.stack ?? error.message}\n`);
  });
}
