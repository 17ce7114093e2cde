import { respond } from '@/app/api/respond';
import { streamResponse } from '@/app/api/stream-response';
import { exportTrees } from '@/lib/services/search-tree/export-trees';

export function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const { name } = await params;
    const fileName = `${name.replace(/[^\w.-]+/g, '-')}-trees.jsonl`;
    return streamResponse(await exportTrees(context, name), fileName);
  });
}
