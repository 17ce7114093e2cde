import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import * as z from 'zod';
import { openContext } from '@/lib/context';
import { AppError } from '@/lib/core/errors/app-error';
import { countMissingFacets } from '@/lib/services/facets/count-missing-facets';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { indexMissing } from '@/lib/services/search/index-missing';
import { endpointKey } from './endpoint-key';
import { hubSettings } from './hub-settings';

const input = z.object({
  databaseUrl: z.string(),
  dataDir: z.string(),
  /** The job to run, or null to do the housekeeping. */
  jobId: z.string().nullable(),
  /** A token for the Hub that somebody typed; else that of the environment. */
  hubToken: z.string().nullable(),
  /** The key of an endpoint that somebody typed; else that of the environment. */
  endpointKey: z.string().nullable(),
});

const { databaseUrl, dataDir, jobId, ...typed } = input.parse(workerData);
const context = await openContext({
  databaseUrl,
  dataDir,
  programs: path.dirname(fileURLToPath(import.meta.url)),
});
try {
  await (jobId === null
    ? recover(context)
    : runJob(context, jobId, {
        hub: hubSettings(typed.hubToken),
        endpointKey: endpointKey(typed.endpointKey),
      }));
  await countMissingFacets(context);
  await indexMissing(context);
} catch (error) {
  // An expected failure is stored with the job; anything else belongs in the server's log as well.
  if (!(error instanceof AppError)) throw error;
} finally {
  await context.database.close();
}
