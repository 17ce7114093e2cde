import type { DatasetCard } from '@/lib/core/views/dataset-card';

/** What the shell needs to know of a dataset. */
export type DatasetLink = {
  name: string;
  rewards: string[];
  activeReward: string | null;
  /** True for the built-in sample project. */
  synthetic: boolean;
};

/** Returns the part of a card that the shell needs. */
export function datasetLink(card: DatasetCard): DatasetLink {
  return {
    name: card.name,
    rewards: card.rewards.map((reward) => reward.name),
    activeReward: card.activeReward,
    synthetic: card.synthetic,
  };
}
