import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';

const NO_FIELD = -1;

/** Returns the reward that a dataset without rewards is looked at by: no response has it, and nothing is stored under it. */
export function missingReward({ prompts, responses }: DatasetRecord): StoredReward {
  return {
    name: 'reward',
    field: NO_FIELD,
    scored: 0,
    unscored: responses,
    skippedPrompts: prompts,
    min: null,
    max: null,
    mean: null,
    bins: null,
    zBins: { population: null, sample: null },
    normalityTest: 'shapiro-wilk',
    edges: 'exact',
    counts: [],
  };
}
