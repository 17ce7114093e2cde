import { respond } from '@/app/api/respond';
import { listDatasets } from '@/lib/services/list-datasets';

export function GET() {
  return respond(listDatasets);
}
