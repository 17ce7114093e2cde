import fs from 'node:fs';
import { Readable } from 'node:stream';
import { respond } from '@/app/api/respond';
import { findExportFile } from '@/lib/services/export/find-export-file';

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => {
    const { path, fileName, bytes } = await findExportFile(context, (await params).id);
    const stream = Readable.toWeb(fs.createReadStream(path)) as ReadableStream<Uint8Array>;
    return new Response(stream, {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-length': String(bytes),
        'content-disposition': `attachment; filename="${fileName}"`,
      },
    });
  });
}
