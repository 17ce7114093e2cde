import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { newViewBody } from '@/lib/schema/api/request-bodies';
import { listSavedViews } from '@/lib/services/saved-views/find-saved-view';
import { saveView } from '@/lib/services/saved-views/save-view';

type Props = { params: Promise<{ name: string }> };

export function GET(_request: Request, { params }: Props) {
  return respond(async (context) => listSavedViews(context, (await params).name));
}

export function POST(request: Request, { params }: Props) {
  return respond(async (context) =>
    saveView(context, (await params).name, await readJson(request, newViewBody)),
  );
}
