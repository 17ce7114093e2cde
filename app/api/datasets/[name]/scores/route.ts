import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { launchJob } from '@/lib/jobs/launch-job';
import { scoreBody } from '@/lib/schema/api/request-bodies';
import { queueEndpointScoring } from '@/lib/services/score/queue-endpoint-scoring';
import { queueScoring } from '@/lib/services/score/queue-scoring';
import { readScores } from '@/lib/services/score/read-scores';

type Params = { params: Promise<{ name: string }> };

export function GET(_request: Request, { params }: Params) {
  return respond(async (context) => readScores(context, (await params).name));
}

export function POST(request: Request, { params }: Params) {
  return respond(async (context) => {
    const { name } = await params;
    const input = await readJson(request, scoreBody);
    if (input.scorer === 'verifiers') {
      const job = await queueScoring(context, { dataset: name, ...input });
      launchJob(job);
      return { job };
    }
    const { key, scorer: _, ...asked } = input;
    const typed = key?.trim() || null;
    const scoring = { dataset: name, ...asked, keyTyped: typed !== null };
    const job = await queueEndpointScoring(context, scoring);
    launchJob(job, { endpointKey: typed });
    return { job };
  });
}
