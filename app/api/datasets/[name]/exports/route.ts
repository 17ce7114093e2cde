import { respond } from '@/app/api/respond';
import { listExports } from '@/lib/services/list-exports';

export function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => listExports(context, (await params).name));
}
