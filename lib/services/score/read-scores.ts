import { AppError } from '@/lib/core/errors/app-error';
import { approximateHint } from '@/lib/core/score/approximate-rewards';
import type { ScoresView } from '@/lib/core/views/scores-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { listJobsOfKind } from '@/lib/data/queries/job-record';
import { storedAttributes } from '@/lib/schema/dataset/stored-prompt';
import { readConstraints } from '@/lib/schema/score/read-constraints';
import { jobView } from '@/lib/services/jobs/job-view';
import type { ServiceContext } from '@/lib/services/service-context';
import { datasetCard } from '@/lib/services/views/dataset-card';
import { findUndoableScoring } from './undo-scoring';

const LOOKED = 100;
const JOBS = 100;

/** Returns the rewards of a dataset, what of its first 100 prompts carries constraints, and the last scorings. Throws `not_found`. */
export async function readScores(context: ServiceContext, name: string): Promise<ScoresView> {
  const { database, now } = context;
  const dataset = await findDataset(database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const prompts = await database.bulk.readPrompts(dataset.id, 0, LOOKED);
  const constrained = prompts.filter(
    ({ meta }) =>
      meta !== null && readConstraints(storedAttributes.parse(JSON.parse(meta))) !== null,
  );
  const lastOf = async (kind: 'score' | 'endpoint-score') => {
    const jobs = await listJobsOfKind(database, kind, JOBS);
    const standing = jobs.filter(
      ({ status, datasetId }) => status !== 'done' || datasetId === dataset.id,
    );
    return standing.map((job) => jobView(job, now())).find((job) => job.dataset === name) ?? null;
  };
  const names = dataset.rewards.map((reward) => reward.name);
  return {
    dataset: datasetCard(dataset),
    approximate: Object.fromEntries(
      names.flatMap((one) => {
        const hint = approximateHint(one, names);
        return hint === null ? [] : [[one, hint]];
      }),
    ),
    constraints: { looked: prompts.length, found: constrained.length },
    last: await lastOf('score'),
    lastByEndpoint: await lastOf('endpoint-score'),
    undoable: await findUndoableScoring(context, name),
  };
}
