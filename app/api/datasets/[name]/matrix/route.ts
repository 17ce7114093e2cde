import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readMatrix } from '@/lib/services/read-matrix';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) =>
    readMatrix(context, await readView(request, params, 'pairings')),
  );
}
