import { readViewId } from '@/app/api/datasets/[name]/views/read-view-id';
import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { viewChangeBody } from '@/lib/schema/api/request-bodies';
import { deleteSavedView } from '@/lib/services/saved-views/delete-saved-view';
import { changeSavedView } from '@/lib/services/saved-views/save-view';

type Props = { params: Promise<{ name: string; id: string }> };

export function PATCH(request: Request, { params }: Props) {
  return respond(async (context) => {
    const { name, id } = await readViewId(params);
    return changeSavedView(context, name, id, await readJson(request, viewChangeBody));
  });
}

export function DELETE(_request: Request, { params }: Props) {
  return respond(async (context) => {
    const { name, id } = await readViewId(params);
    return deleteSavedView(context, name, id);
  });
}
