import * as z from 'zod';
import { respond } from '@/app/api/respond';
import { launchIndexing } from '@/lib/jobs/launch-indexing';
import { searchDataset } from '@/lib/services/search/search-dataset';

const MAX_RESULTS = 500;
const count = z.coerce.number().int().min(1).max(MAX_RESULTS).catch(20);

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { searchParams } = new URL(request.url);
  return respond(async (context) => {
    const { name } = await params;
    await launchIndexing(context, name);
    const limit = count.parse(searchParams.get('limit') ?? undefined);
    return searchDataset(context, name, searchParams.get('q') ?? '', limit);
  });
}
