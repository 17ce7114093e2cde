import { respond } from '@/app/api/respond';
import { deleteDataset } from '@/lib/services/delete-dataset';

export function DELETE(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => deleteDataset(context, (await params).name));
}
