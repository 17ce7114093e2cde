import * as z from 'zod';
import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { parseTable } from '@/lib/schema/views/table-params';
import { MAX_WINDOW, readPrompts } from '@/lib/services/read-prompts';

const whole = z.coerce.number().int().min(0);
const window = z.object({
  offset: whole.catch(0),
  limit: whole.max(MAX_WINDOW).catch(100),
});

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { offset = 0, limit = 100, page } = search;
  return respond(async (context) => {
    const table = parseTable(await readView(request, params), search);
    const isPage = page !== undefined && search.offset === undefined;
    const asked = isPage ? { page: table.page } : window.parse({ offset, limit });
    return readPrompts(context, table.parsed, asked);
  });
}
