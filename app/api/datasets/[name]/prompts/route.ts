import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { parseTable } from '@/lib/schema/views/table-params';
import { parseWindow } from '@/lib/schema/views/window-params';
import { readPrompts } from '@/lib/services/read-prompts';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const search = searchParamsOf(new URL(request.url).searchParams);
  return respond(async (context) => {
    const table = parseTable(await readView(request, params), search);
    const isPage = search.page !== undefined && search.offset === undefined;
    if (isPage) return readPrompts(context, table.parsed, { page: table.page });
    const { parsed, window } = parseWindow(table.parsed, search);
    return readPrompts(context, parsed, window);
  });
}
