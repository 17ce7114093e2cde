import { AppError } from '@/lib/core/errors/app-error';
import type { RewardRemoval } from '@/lib/core/views/score-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { type RevisionRun, reviseDataset } from '@/lib/services/revise/revise-dataset';
import type { ServiceContext } from '@/lib/services/service-context';

/**
 * Queues the removal of rewards from a dataset and returns the job's id. Throws before anything starts: `not_found` for the dataset,
 * `invalid_input` for a reward that it has not.
 */
export async function queueRewardRemoval(
  context: ServiceContext,
  { dataset, rewards }: { dataset: string; rewards: readonly string[] },
): Promise<string> {
  await requireRewards(context, dataset, rewards);
  return queueJob(context, { kind: 'remove-rewards', dataset, rewards: [...rewards] });
}

/**
 * Takes rewards away from a dataset. Where the active one is among them another becomes active, as an import chooses. Throws as `reviseDataset`,
 * and `invalid_input` for a reward that the dataset has not. Cost: as `reviseDataset`.
 */
export async function removeRewards(
  context: ServiceContext,
  dataset: string,
  rewards: readonly string[],
  run: RevisionRun,
): Promise<RewardRemoval> {
  await requireRewards(context, dataset, rewards);
  const { activeReward, undo } = await reviseDataset(
    context,
    dataset,
    { withoutRewards: rewards },
    run,
  );
  return { removed: [...rewards], activeReward, undo };
}

async function requireRewards(
  { database }: ServiceContext,
  name: string,
  rewards: readonly string[],
): Promise<void> {
  const dataset = await findDataset(database, name);
  const quoted = JSON.stringify(name);
  if (!dataset) throw new AppError('not_found', `there is no dataset named ${quoted}`);
  const known = dataset.rewards.map((reward) => reward.name);
  const unknown = rewards.find((reward) => !known.includes(reward));
  if (unknown === undefined) return;
  const has = known.length === 0 ? 'none' : known.join(', ');
  const words = `the dataset ${quoted} has no reward ${JSON.stringify(unknown)}; it has ${has}`;
  throw new AppError('invalid_input', words);
}
