import { respond } from '@/app/api/respond';
import { overrideJson } from '@/lib/core/recipes/format-recipe';
import { readOverrides } from '@/lib/services/curation/read-overrides';

export function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const { name } = await params;
    return (await readOverrides(context, name)).map(overrideJson);
  });
}
