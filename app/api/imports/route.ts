import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { importBody } from '@/lib/schema/api/request-bodies';
import { queueUploadedImport } from '@/lib/services/import/queue-uploaded-import';

export function POST(request: Request) {
  return respond(async (context) => {
    const job = await queueUploadedImport(context, await readJson(request, importBody));
    launchJob(job);
    return { job };
  });
}
