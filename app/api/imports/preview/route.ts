import { respond } from '@/app/api/respond';
import { authorizeRequest } from '@/lib/access/authorize-request';
import { previewImport } from '@/lib/services/import/preview-import';

export function POST(request: Request) {
  const refused = authorizeRequest(request);
  if (refused) return refused;
  const { searchParams } = new URL(request.url);
  return respond(() =>
    previewImport(
      searchParams.get('file') ?? '',
      request.body,
      searchParams.get('complete') !== 'false',
    ),
  );
}
