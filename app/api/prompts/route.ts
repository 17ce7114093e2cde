import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { synthBody } from '@/lib/schema/synth/synth-request';
import { queueSynth } from '@/lib/services/synth/queue-synth';
import { queueTasks } from '@/lib/services/synth/queue-tasks';

export function POST(request: Request) {
  return respond(async (context) => {
    const { name, write, key, ...plan } = await readJson(request, synthBody);
    if (write === null) {
      const job = await queueSynth(context, { name, plan });
      launchJob(job);
      return { job };
    }
    const typed = key?.trim() || null;
    const { limits, ...writing } = write;
    const asked = { name, plan, writing, limits, keyTyped: typed !== null };
    const job = await queueTasks(context, asked);
    launchJob(job, { endpointKey: typed });
    return { job };
  });
}
