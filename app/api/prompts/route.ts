import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { synthBody } from '@/lib/schema/synth/synth-request';
import { queueSynth } from '@/lib/services/synth/queue-synth';

export function POST(request: Request) {
  return respond(async (context) => {
    const { name, ...plan } = await readJson(request, synthBody);
    const job = await queueSynth(context, { name, plan });
    launchJob(job);
    return { job };
  });
}
