import { respond } from '@/app/api/respond';
import { listFailures } from '@/lib/services/runs/list-failures';

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => listFailures(context, (await params).id));
}
