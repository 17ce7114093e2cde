import { respond } from '@/app/api/respond';
import { listTokenizers } from '@/lib/services/tokenizers/list-tokenizers';

/** The names of the tokenizers that a check may count with. */
export function GET() {
  return respond(async (context) => (await listTokenizers(context)).map(({ name }) => name));
}
