import { respond } from '@/app/api/respond';
import { authorizeRequest } from '@/lib/access/authorize-request';
import { stageUpload } from '@/lib/services/import/stage-upload';

export function POST(request: Request) {
  const refused = authorizeRequest(request);
  if (refused) return refused;
  return respond((context) =>
    stageUpload(context, request.body, request.headers.get('content-length')),
  );
}
