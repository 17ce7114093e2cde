import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { hubSettings } from '@/lib/jobs/hub-settings';
import { launchJob } from '@/lib/jobs/launch-job';
import { pushBody } from '@/lib/schema/api/request-bodies';
import { requireHubAccess } from '@/lib/services/hub/hub-access';
import { queuePush } from '@/lib/services/hub/queue-push';

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => {
    const { repo, public: isPublic, token } = await readJson(request, pushBody);
    const typed = token?.trim() || null;
    requireHubAccess(hubSettings(typed));
    const job = await queuePush(context, (await params).id, { repo: repo.trim(), isPublic });
    launchJob(job, { hubToken: typed });
    return { job };
  });
}
