'use client';

import { DensityFigure } from '@/components/charts/density-figure';
import { useViewQuery } from '@/components/view/use-view-query';
import { countOf } from '@/lib/core/format/format-count';
import { rewardLabel } from '@/lib/core/format/reward-label';
import type { RelationsView } from '@/lib/core/views/relation-view';
import { correlationText, drawnText } from './prepare-relation';

type Props = { view: RelationsView; reward: string };

const RESPONSE = { noun: 'response', nouns: 'responses' };
const HEIGHT = 300;

/** How the reward of a response goes together with its length and with another reward. */
export function RelationCharts({ view, reward }: Props) {
  const { navigate } = useViewQuery();
  const { rewardByLength, rewards, others } = view;
  const over = drawnText(view);
  return (
    <div className="grid items-start gap-3 md:grid-cols-2">
      {rewardByLength.plane ? (
        <section className="panel min-w-0 p-3">
          <DensityFigure
            title={`Reward against length of ${countOf(rewardByLength.plane.total, 'response')}`}
            note={`${over} · ${correlationText(rewardByLength)}`}
            plane={rewardByLength.plane}
            words={{
              ...RESPONSE,
              x: 'response length, ch',
              y: rewardLabel(reward),
              shortX: 'length',
              shortY: 'reward',
            }}
            height={HEIGHT}
          />
        </section>
      ) : null}
      {rewards?.plane ? (
        <section className="panel min-w-0 p-3">
          {others.length > 1 ? (
            <label className="mb-2 flex items-center gap-2 text-xs">
              against
              <select
                value={rewards.other}
                onChange={(event) => navigate({ against: event.target.value }, 'replace')}
                className="h-7 rounded-md border border-line-strong/60 bg-panel px-1.5"
              >
                {others.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          ) : null}
          <DensityFigure
            title={`${reward} against ${rewards.other}: ${countOf(rewards.plane.total, 'response')} as z-scores`}
            note={`${over} · ${correlationText(rewards)}`}
            plane={rewards.plane}
            words={{
              ...RESPONSE,
              x: `z of ${reward}`,
              y: `z of ${rewards.other}`,
              shortX: reward,
              shortY: rewards.other,
            }}
            height={HEIGHT}
          />
        </section>
      ) : null}
    </div>
  );
}
