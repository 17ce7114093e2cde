import { AppError } from '@/lib/core/errors/app-error';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';
import { parseHubRepo } from './hub-access';

/**
 * Queues the push of a finished export to the Hub and returns the job's id. Throws `not_found` where `id` is of no finished
 * export, and `invalid_input` for a name the Hub would not take.
 */
export async function queuePush(
  context: ServiceContext,
  id: string,
  { repo, isPublic }: { repo: string; isPublic: boolean },
): Promise<string> {
  const { result, dataset } = await readJob(context, id);
  if (!result) throw new AppError('not_found', `the job ${id.slice(0, 80)} is no finished export`);
  const name = parseHubRepo(repo);
  return queueJob(context, { kind: 'push', export: id, dataset, repo: name, isPublic });
}
