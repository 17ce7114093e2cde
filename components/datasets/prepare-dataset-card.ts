import { countOf, formatCount } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { markedReward } from '@/lib/core/score/approximate-rewards';
import type { DatasetCard } from '@/lib/core/views/dataset-card';

const MOST_REWARDS = 3;

/** What a line of the list of datasets says. */
export type PreparedCard = {
  prompts: string;
  responses: string;
  samples: string;
  rewardsName: string;
  /** Approximate ones are marked with ≈. */
  rewards: string;
  /** Null where every response is scored. */
  unscored: string | null;
  histogramLabel: string;
  /** The ends of the histogram. */
  low: string;
  high: string;
};

/** Returns the texts of a dataset's line. */
export function prepareDatasetCard(card: DatasetCard): PreparedCard {
  const { min, median, max } = card.samples;
  const active = card.rewards.find((reward) => reward.name === card.activeReward);
  const format = numberFormat([active?.min, active?.max]);
  return {
    prompts: formatCount(card.prompts),
    responses: formatCount(card.responses),
    samples:
      min === max
        ? formatCount(min)
        : `${formatCount(min)} to ${formatCount(max)}, median ${numberFormat([median], 2)(median)}`,
    rewardsName: card.rewards.length === 1 ? 'reward' : 'rewards',
    rewards: rewardNames(card),
    unscored: active && active.unscored > 0 ? `${formatCount(active.unscored)} unscored` : null,
    histogramLabel: active
      ? `${countOf(active.scored, 'reward')} (${active.name}) from ${format(active.min)} to ${format(active.max)}`
      : '',
    low: format(active?.min),
    high: format(active?.max),
  };
}

/** The active reward and the next ones; a dataset of checked constraints has one for each. */
function rewardNames({ rewards, activeReward }: DatasetCard): string {
  const names = rewards.map(({ name }) => name);
  const marked = (name: string) => markedReward(name, names);
  const ordered = names.toSorted((a, b) => Number(b === activeReward) - Number(a === activeReward));
  const more = ordered.length - MOST_REWARDS;
  if (more <= 1) return names.map(marked).join(', ') || 'none';
  return `${ordered.slice(0, MOST_REWARDS).map(marked).join(', ')} and ${more} more`;
}
