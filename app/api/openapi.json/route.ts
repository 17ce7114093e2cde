import { openApi } from '@/lib/schema/api/open-api';

export function GET() {
  return Response.json(openApi());
}
