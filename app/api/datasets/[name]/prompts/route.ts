import * as z from 'zod';
import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { MAX_WINDOW, readPrompts } from '@/lib/services/read-prompts';

const whole = z.coerce.number().int().min(0);
const window = z.object({
  offset: whole.catch(0),
  limit: whole.max(MAX_WINDOW).catch(100),
});

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { searchParams } = new URL(request.url);
  const { offset, limit } = window.parse({
    offset: searchParams.get('offset') ?? 0,
    limit: searchParams.get('limit') ?? 100,
  });
  return respond(async (context) =>
    readPrompts(context, await readView(request, params), { offset, limit }),
  );
}
