import { readViewId } from '@/app/api/datasets/[name]/views/read-view-id';
import { respond } from '@/app/api/respond';
import { restoreSavedView } from '@/lib/services/saved-views/delete-saved-view';

type Props = { params: Promise<{ name: string; id: string }> };

export function POST(_request: Request, { params }: Props) {
  return respond(async (context) => {
    const { name, id } = await readViewId(params);
    return restoreSavedView(context, name, id);
  });
}
