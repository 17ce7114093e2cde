import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { resumeBody } from '@/lib/schema/api/request-bodies';
import { resumeRun } from '@/lib/services/runs/resume-run';

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => {
    const { id } = await params;
    const { key, ...choices } = await readJson(request, resumeBody);
    const typed = key?.trim() || null;
    await resumeRun(context, id, { ...choices, hasKey: typed !== null });
    launchJob(id, { endpointKey: typed });
    return { job: id };
  });
}
