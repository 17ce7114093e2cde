'use client';

import { HistogramFigure } from '@/components/charts/histogram-figure';
import { Segmented } from '@/components/ui/segmented';
import { useViewQuery } from '@/components/view/use-view-query';
import { rewardLabel } from '@/lib/core/format/reward-label';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { preparePooled, prepareZScores } from './prepare-pooled';

const AXES = [
  { value: 'reward', label: 'pooled rewards' },
  { value: 'z', label: 'per-prompt z-scores' },
] as const;

const HEIGHT = 340;

/** How all rewards lie: on their own axis, or as z-scores of their prompts. */
export function PooledPanel({ view }: { view: OverviewView }) {
  const { query, note } = useViewQuery();
  const asZ = new URLSearchParams(query).get('axis') === 'z' && view.zScores !== null;
  const words = asZ ? prepareZScores(view) : preparePooled(view);
  const histogram = asZ ? view.zScores?.histogram : view.pooled?.histogram;
  if (!words || !histogram) return null;
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
        note={words.note}
        histogram={histogram}
        words={{
          quantity: asZ ? 'z = (reward − μ) / σ of the prompt' : rewardLabel(view.header.reward),
          noun: 'reward',
          nouns: 'rewards',
        }}
        height={HEIGHT}
        markers={words.markers}
      />
    </section>
  );
}
