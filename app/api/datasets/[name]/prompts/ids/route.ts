import * as z from 'zod';
import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readPromptIds } from '@/lib/services/read-prompt-ids';

const whole = z.coerce.number().int().min(0);
const window = z.object({
  offset: whole.catch(0),
  limit: whole.catch(Number.MAX_SAFE_INTEGER),
});

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { searchParams } = new URL(request.url);
  const { offset, limit } = window.parse({
    offset: searchParams.get('offset') ?? 0,
    limit: searchParams.get('limit') ?? undefined,
  });
  return respond(async (context) =>
    readPromptIds(context, await readView(request, params), { offset, limit }),
  );
}
