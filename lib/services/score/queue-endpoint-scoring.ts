import { AppError } from '@/lib/core/errors/app-error';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { EndpointScoreChoices } from '@/lib/schema/jobs/endpoint-score-json';
import { queueJob } from '@/lib/services/jobs/queue-job';
import type { ServiceContext } from '@/lib/services/service-context';
import { OWN_REWARDS } from './score-with-verifiers';
import { judgePattern } from './scorer-ask';

/** What is to be scored by an endpoint, and how. `keyTyped` says whether somebody typed the key. */
export type EndpointScoreRequest = EndpointScoreChoices & { dataset: string; keyTyped: boolean };

/**
 * Queues a scoring by an endpoint and returns the job's id. Throws before anything starts: `not_found`; `invalid_input` for a name that
 * verifiers use and a judge's pattern that cannot be used; `conflict` where every response has the reward already.
 */
export async function queueEndpointScoring(
  context: ServiceContext,
  request: EndpointScoreRequest,
): Promise<string> {
  const { dataset, reward, by, again } = request;
  const found = await findDataset(context.database, dataset);
  if (!found) {
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(dataset)}`);
  }
  if (OWN_REWARDS.includes(reward)) {
    const words = `${JSON.stringify(reward)} is the name of a reward of verifiers; choose another one`;
    throw new AppError('invalid_input', words);
  }
  if (by.kind === 'judge') judgePattern(by.pattern);
  const known = found.rewards.find(({ name }) => name === reward);
  if (found.responses === 0) {
    throw new AppError('invalid_input', `${JSON.stringify(dataset)} has no responses yet`);
  }
  if (!again && known && known.scored === found.responses) {
    const words = `every response of ${JSON.stringify(dataset)} has the reward ${JSON.stringify(reward)}; choose another name, or ask for it again`;
    throw new AppError('conflict', words);
  }
  return queueJob(context, { kind: 'endpoint-score', finish: false, ...request });
}
