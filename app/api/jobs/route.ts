import { respond } from '@/app/api/respond';
import { listJobs } from '@/lib/services/list-jobs';

export function GET() {
  return respond(listJobs);
}
