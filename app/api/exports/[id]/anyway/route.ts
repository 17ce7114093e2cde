import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { queueForcedExport } from '@/lib/services/jobs/queue-forced-export';

export function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => {
    const job = await queueForcedExport(context, (await params).id);
    launchJob(job);
    return { job };
  });
}
