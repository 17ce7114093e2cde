'use client';

import { HistogramFigure } from '@/components/charts/histogram-figure';
import { Segmented } from '@/components/ui/segmented';
import { useRangeFilter } from '@/components/view/use-range-filter';
import { useViewQuery } from '@/components/view/use-view-query';
import { binSpan } from '@/lib/core/filters/bin-span';
import { type PromptFilter, rewardField } from '@/lib/core/filters/prompt-filter';
import { rangesOf } from '@/lib/core/filters/ranges-of';
import { rewardLabel } from '@/lib/core/format/reward-label';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { preparePooled, prepareZScores } from './prepare-pooled';

const AXES = [
  { value: 'reward', label: 'pooled rewards' },
  { value: 'z', label: 'per-prompt z-scores' },
] as const;

const HEIGHT = 340;

type Props = { view: OverviewView; filter: PromptFilter };

/** How all rewards lie: on their own axis, or as z-scores of their prompts. Picking bins shows the prompts with a response in them. */
export function PooledPanel({ view, filter }: Props) {
  const { query, note } = useViewQuery();
  const filterBy = useRangeFilter(filter);
  const asZ = new URLSearchParams(query).get('axis') === 'z' && view.zScores !== null;
  const words = asZ ? prepareZScores(view) : preparePooled(view);
  const histogram = asZ ? view.zScores?.histogram : view.pooled?.histogram;
  if (!words || !histogram) return null;
  const field = asZ ? 'z' : rewardField(view.header.reward);
  return (
    <section className="panel min-w-0 p-3">
      <Segmented
        label="Axis of the histogram"
        value={asZ ? 'z' : 'reward'}
        options={view.zScores ? AXES : AXES.slice(0, 1)}
        onChange={(axis) => note({ axis: axis === 'z' ? 'z' : null }, 'push')}
        className="mb-3"
      />
      <HistogramFigure
        title={words.title}
        note={`${words.note} · click or drag for the prompts with a response there, with Shift to add`}
        histogram={histogram}
        words={{
          quantity: asZ ? 'z = (reward − μ) / σ of the prompt' : rewardLabel(view.header.reward),
          noun: 'reward',
          nouns: 'rewards',
        }}
        height={HEIGHT}
        markers={words.markers}
        picked={rangesOf(filter, field)}
        onRange={(_from, _to, add, [first, last]) =>
          filterBy({ [field]: binSpan(histogram.bins, first, last) }, add)
        }
      />
    </section>
  );
}
