import { respond } from '@/app/api/respond';
import { pauseRun } from '@/lib/services/runs/pause-run';

export function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => pauseRun(context, (await params).id));
}
