'use client';

import { DensityFigure } from '@/components/charts/density-figure';
import { useRangeFilter } from '@/components/view/use-range-filter';
import { type PromptFilter, rewardField } from '@/lib/core/filters/prompt-filter';
import { rangesOf } from '@/lib/core/filters/ranges-of';
import { countOf } from '@/lib/core/format/format-count';
import { rewardLabel } from '@/lib/core/format/reward-label';
import { coarseSpan } from '@/lib/core/stats/coarse-bins';
import type { RelationsView } from '@/lib/core/views/relation-view';
import { correlationText, drawnText } from './prepare-relation';
import { RewardsDensity } from './rewards-density';

type Props = { view: RelationsView; reward: string; filter: PromptFilter };

const HEIGHT = 300;

/** How the reward of a response goes together with its length and with another reward. */
export function RelationCharts({ view, reward, filter }: Props) {
  const filterBy = useRangeFilter(filter);
  const { rewardByLength, rewards, others, seed } = view;
  const { plane, y } = rewardByLength;
  const own = rewardField(reward);
  return (
    <div className="grid items-start gap-3 md:grid-cols-2">
      {plane && y ? (
        <section className="panel min-w-0 p-3">
          <DensityFigure
            title={`Reward against length of ${countOf(plane.total, 'response')}`}
            note={`${drawnText(rewardByLength, seed)} · ${correlationText(rewardByLength)} · click or drag to filter by the reward`}
            plane={plane}
            words={{
              noun: 'response',
              nouns: 'responses',
              x: 'response length, ch',
              y: rewardLabel(reward),
              shortX: 'length',
              shortY: 'reward',
            }}
            height={HEIGHT}
            picked={{ x: [], y: rangesOf(filter, own) }}
            wholeRows
            onPlane={(_x, _y, add, { rows: [first, last] }) =>
              filterBy({ [own]: coarseSpan(y, first, last) }, add)
            }
          />
        </section>
      ) : null}
      {rewards ? (
        <RewardsDensity
          relation={rewards}
          others={others}
          seed={seed}
          reward={reward}
          filter={filter}
          height={HEIGHT}
        />
      ) : null}
    </div>
  );
}
