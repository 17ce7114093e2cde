import { newDatasetColumns, newRewardColumns, newSigmaColumns } from '@/lib/core/frames/columns';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { Bins } from '@/lib/core/stats/histogram';
import type { Database } from '@/lib/data/database';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';
import { columnScope, type DatasetRecord } from './dataset-record';
import { readColumns } from './read-columns';

const NO_BINS: Bins = { start: 0, step: 1, count: 0 };

/** Reads the frame of a reward under a σ: about 800 bytes per prompt, whatever the number of responses. */
export async function readFrame(
  database: Database,
  dataset: DatasetRecord,
  reward: StoredReward,
  sigma: SigmaKind,
): Promise<RewardFrame> {
  const { prompts } = dataset;
  const { total, promptLength, responseLength, duplicates } = newDatasetColumns(prompts);
  const datasetColumns = { total, promptLength, responseLength, duplicates };
  const rewardColumns = newRewardColumns(prompts);
  const sigmaColumns = newSigmaColumns(prompts);
  const rewardBins = reward.bins ?? NO_BINS;
  const zBins = reward.zBins[sigma] ?? NO_BINS;
  const rewardCounts = new Uint16Array(prompts * rewardBins.count);
  const zCounts = new Uint16Array(prompts * zBins.count);
  const load = (scope: string, columns: object) =>
    readColumns(database, dataset.id, scope, columns, prompts);
  await load(columnScope(), datasetColumns);
  await load(columnScope(reward.field), { ...rewardColumns, rewardCounts });
  await load(columnScope(reward.field, sigma), { ...sigmaColumns, zCounts });
  return {
    sigma,
    prompts,
    ...datasetColumns,
    ...rewardColumns,
    ...sigmaColumns,
    rewardBins,
    rewardCounts,
    zBins,
    zCounts,
  };
}
