import { respond } from '@/app/api/respond';
import { cancelJob } from '@/lib/services/cancel-job';

export function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => cancelJob(context, (await params).id));
}
