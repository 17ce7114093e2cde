import * as z from 'zod';
import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { shapeChoice } from '@/lib/schema/jobs/job-json';
import { columnMap } from '@/lib/schema/shapes/column-map';
import { queueUploadedImport } from '@/lib/services/import/queue-uploaded-import';

const body = z.object({
  name: z.string(),
  uploads: z.array(z.object({ upload: z.uuid(), file: z.string().min(1).max(255) })).min(1),
  shape: shapeChoice.default('auto'),
  columns: columnMap.default({}),
  reward: z.string().min(1).nullable().default(null),
  onError: z.enum(['stop', 'skip']).default('stop'),
});

export function POST(request: Request) {
  return respond(async (context) => {
    const job = await queueUploadedImport(context, await readJson(request, body));
    launchJob(job);
    return { job };
  });
}
