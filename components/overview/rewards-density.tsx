'use client';

import { DensityFigure } from '@/components/charts/density-figure';
import { ApproximateMark } from '@/components/scores/approximate-mark';
import { Segmented } from '@/components/ui/segmented';
import { useRangeFilter } from '@/components/view/use-range-filter';
import { useViewQuery } from '@/components/view/use-view-query';
import { type PromptFilter, rewardField } from '@/lib/core/filters/prompt-filter';
import { rangesOf } from '@/lib/core/filters/ranges-of';
import { countOf } from '@/lib/core/format/format-count';
import { rewardLabel } from '@/lib/core/format/reward-label';
import { approximateHint, markedReward } from '@/lib/core/score/approximate-rewards';
import { coarseSpan } from '@/lib/core/stats/coarse-bins';
import type { RewardsRelation } from '@/lib/core/views/relation-view';
import { AgreementTable } from './agreement-table';
import { drawnText } from './prepare-relation';

type Props = {
  relation: RewardsRelation;
  others: readonly string[];
  seed: string;
  reward: string;
  filter: PromptFilter;
  height: number;
};

const RESPONSE = { noun: 'response', nouns: 'responses' };
const SCALES = [
  { value: 'reward', label: 'rewards' },
  { value: 'z', label: 'z-scores' },
] as const;

/** One reward against another: on their own axes, where picking cells filters by both, or as z-scores of their prompts. */
export function RewardsDensity({ relation, others, seed, reward, filter, height }: Props) {
  const { query, navigate, note } = useViewQuery();
  const filterBy = useRangeFilter(filter);
  const { other, plane, zPlane, x, y } = relation;
  if (!plane || !x || !y) return null;
  const asZ = new URLSearchParams(query).get('scale') === 'z' && zPlane !== null;
  const own = { x: rewardField(reward), y: rewardField(other) };
  const over = drawnText(relation, seed);
  const names = [reward, ...others];
  const hint = approximateHint(other, names);
  return (
    <section className="panel min-w-0 p-3">
      <div className="mb-2 flex flex-wrap items-center gap-3 text-xs">
        <Segmented
          label="Axes of the two rewards"
          value={asZ ? 'z' : 'reward'}
          options={zPlane ? SCALES : SCALES.slice(0, 1)}
          onChange={(scale) => note({ scale: scale === 'z' ? 'z' : null }, 'push')}
        />
        {others.length > 1 ? (
          <label className="flex items-center gap-2">
            against
            <select
              value={other}
              onChange={(event) => navigate({ against: event.target.value }, 'replace')}
              className="h-7 rounded-md border border-line-strong/60 bg-panel px-1.5"
            >
              {others.map((name) => (
                <option key={name} value={name}>
                  {markedReward(name, names)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {hint === null ? null : <ApproximateMark hint={hint} />}
      </div>
      {asZ && zPlane ? (
        <DensityFigure
          title={`${reward} against ${other}: ${countOf(zPlane.total, 'response')} as z-scores`}
          note={`${over} · sets no filter`}
          plane={zPlane}
          words={{
            ...RESPONSE,
            x: `z of ${reward}`,
            y: `z of ${other}`,
            shortX: `z of ${reward}`,
            shortY: `z of ${other}`,
          }}
          height={height}
        />
      ) : (
        <DensityFigure
          title={`${reward} against ${other}: ${countOf(plane.total, 'response')}`}
          note={`${over} · click or drag to filter by both, with Shift to add rows and columns`}
          plane={plane}
          words={{
            ...RESPONSE,
            x: rewardLabel(reward),
            y: rewardLabel(other),
            shortX: reward,
            shortY: other,
          }}
          height={height}
          picked={{ x: rangesOf(filter, own.x), y: rangesOf(filter, own.y) }}
          onPlane={(_x, _y, add, { columns, rows }) =>
            filterBy({ [own.x]: coarseSpan(x, ...columns), [own.y]: coarseSpan(y, ...rows) }, add)
          }
        />
      )}
      <AgreementTable relation={relation} reward={reward} />
    </section>
  );
}
