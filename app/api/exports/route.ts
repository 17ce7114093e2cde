import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { exportBody } from '@/lib/schema/api/request-bodies';
import { queueJob } from '@/lib/services/jobs/queue-job';

export function POST(request: Request) {
  return respond(async (context) => {
    const input = await readJson(request, exportBody);
    const job = await queueJob(context, { kind: 'export', ...input });
    launchJob(job);
    return { job };
  });
}
