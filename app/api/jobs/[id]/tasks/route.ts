import { respond } from '@/app/api/respond';
import { streamResponse } from '@/app/api/stream-response';
import { exportTasks } from '@/lib/services/synth/written-tasks';

export function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  return respond(async (context) => {
    const { id } = await params;
    return streamResponse(await exportTasks(context, id), 'tasks.jsonl');
  });
}
