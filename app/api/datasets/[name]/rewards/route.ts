import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { rewardRemovalBody } from '@/lib/schema/api/request-bodies';
import { queueRewardRemoval } from '@/lib/services/score/remove-rewards';

export function DELETE(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const dataset = (await params).name;
    const { rewards } = await readJson(request, rewardRemovalBody);
    const job = await queueRewardRemoval(context, { dataset, rewards });
    launchJob(job);
    return { job };
  });
}
