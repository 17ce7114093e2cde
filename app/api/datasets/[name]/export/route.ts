import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { streamResponse } from '@/app/api/stream-response';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { parseFormat } from '@/lib/core/export/parse-format';
import { exportLines } from '@/lib/services/export/export-lines';
import { openExport } from '@/lib/services/export/open-export';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const wanted = new URL(request.url).searchParams.get('format') ?? DEFAULT_FORMAT;
  return respond(async (context) => {
    const format = parseFormat(wanted);
    const { card, source } = await openExport(context, await readView(request, params), format);
    return streamResponse(exportLines(source(), format, 'train'), `${card.name}.jsonl`);
  });
}
