import { respond } from '@/app/api/respond';
import { readJob } from '@/lib/services/list-jobs';
import { deleteRun } from '@/lib/services/sampling/delete-run';

type Props = { params: Promise<{ id: string }> };

export function GET(_request: Request, { params }: Props) {
  return respond(async (context) => readJob(context, (await params).id));
}

export function DELETE(_request: Request, { params }: Props) {
  return respond(async (context) => {
    await deleteRun(context, (await params).id);
    return null;
  });
}
