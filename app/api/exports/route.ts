import * as z from 'zod';
import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { cardDetails } from '@/lib/schema/export/card-details';
import { exportFile, exportFormat } from '@/lib/schema/jobs/job-json';
import { queueJob } from '@/lib/services/jobs/queue-job';

const body = z.object({
  dataset: z.string(),
  query: z.string(),
  recipe: z.unknown().optional(),
  format: exportFormat,
  file: exportFile,
  force: z.boolean().optional(),
  card: cardDetails.optional(),
});

export function POST(request: Request) {
  return respond(async (context) => {
    const input = await readJson(request, body);
    const job = await queueJob(context, { kind: 'export', ...input });
    launchJob(job);
    return { job };
  });
}
