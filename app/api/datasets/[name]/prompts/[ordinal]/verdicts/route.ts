import { respond } from '@/app/api/respond';
import { parseOrdinal } from '@/lib/schema/views/parse-ordinal';
import { readVerdicts } from '@/lib/services/score/read-verdicts';

type Params = { params: Promise<{ name: string; ordinal: string }> };

export function GET(_request: Request, { params }: Params) {
  return respond(async (context) => {
    const { name, ordinal } = await params;
    return readVerdicts(context, name, parseOrdinal(ordinal));
  });
}
