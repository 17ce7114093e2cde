import type { DatasetCard } from '@/lib/core/views/dataset-card';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';

/** Returns the line of a dataset in a list. */
export function datasetCard(dataset: DatasetRecord): DatasetCard {
  const active = dataset.rewards.find(({ name }) => name === dataset.activeReward);
  return {
    name: dataset.name,
    prompts: dataset.prompts,
    responses: dataset.responses,
    samples: dataset.summary.samples,
    rewards: dataset.rewards.map(({ name, scored, unscored, skippedPrompts, min, max, mean }) => ({
      name,
      scored,
      unscored,
      skippedPrompts,
      min,
      max,
      mean,
    })),
    activeReward: dataset.activeReward,
    histogram: active?.bins
      ? { bins: active.bins, counts: active.counts, total: active.scored }
      : null,
    synthetic: dataset.synthetic,
    importedAt: dataset.createdAt.toISOString(),
  };
}
