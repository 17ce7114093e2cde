import { respond } from '@/app/api/respond';
import { undoScoring } from '@/lib/services/score/undo-scoring';

export function POST(_: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => undoScoring(context, (await params).name));
}
