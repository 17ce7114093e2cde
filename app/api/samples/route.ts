import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { sampleBody } from '@/lib/schema/api/request-bodies';
import { queueUploadedSample } from '@/lib/services/sampling/queue-uploaded-sample';

export function POST(request: Request) {
  return respond(async (context) => {
    const { key, ...asked } = await readJson(request, sampleBody);
    const typed = key?.trim() || null;
    const sample = { ...asked, keyTyped: typed !== null };
    const job = await queueUploadedSample(context, sample, request.signal);
    launchJob(job, { endpointKey: typed });
    return { job };
  });
}
