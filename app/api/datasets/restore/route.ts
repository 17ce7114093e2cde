import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { restoreBody } from '@/lib/schema/api/request-bodies';
import { restoreDataset } from '@/lib/services/delete-dataset';

export function POST(request: Request) {
  return respond(async (context) =>
    restoreDataset(context, (await readJson(request, restoreBody)).undo),
  );
}
