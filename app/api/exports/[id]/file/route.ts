import { respond } from '@/app/api/respond';
import { openExportDownload } from '@/lib/services/export/open-export-download';

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => {
    const download = await openExportDownload(context, (await params).id);
    return new Response(download.stream, {
      headers: {
        'content-type': download.contentType,
        'content-length': String(download.bytes),
        'content-disposition': `attachment; filename="${download.fileName}"`,
      },
    });
  });
}
