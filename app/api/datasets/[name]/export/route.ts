import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { streamResponse } from '@/app/api/stream-response';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { openExport, parseFormat } from '@/lib/services/export/open-export';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const format = new URL(request.url).searchParams.get('format') ?? DEFAULT_FORMAT;
  return respond(async (context) => {
    const opened = await openExport(context, await readView(request, params), parseFormat(format));
    return streamResponse(opened.pages(), opened.fileName);
  });
}
