import { respond } from '@/app/api/respond';
import { readJob } from '@/lib/services/list-jobs';

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => readJob(context, (await params).id));
}
