import { countOf, formatCount } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import type { DatasetCard } from '@/lib/core/views/dataset-card';

/** What a line of the list of datasets says. */
export type PreparedCard = {
  prompts: string;
  responses: string;
  samples: string;
  rewardsName: string;
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
    rewards: card.rewards.map((reward) => reward.name).join(', ') || 'none',
    unscored: active && active.unscored > 0 ? `${formatCount(active.unscored)} unscored` : null,
    histogramLabel: active
      ? `${countOf(active.scored, 'reward')} (${active.name}) from ${format(active.min)} to ${format(active.max)}`
      : '',
    low: format(active?.min),
    high: format(active?.max),
  };
}
