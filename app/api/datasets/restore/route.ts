import * as z from 'zod';
import { readJson } from '@/app/api/read-json';
import { respond } from '@/app/api/respond';
import { restoreDataset } from '@/lib/services/delete-dataset';

const body = z.object({ undo: z.string() });

export function POST(request: Request) {
  return respond(async (context) => restoreDataset(context, (await readJson(request, body)).undo));
}
