import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { openExport } from '@/lib/services/export/open-export';
import { readPreflight } from '@/lib/services/export/read-preflight';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const { source } = await openExport(context, await readView(request, params), DEFAULT_FORMAT);
    return readPreflight(source(), { scoresMayFall: false }, request.signal);
  });
}
