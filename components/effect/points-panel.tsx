'use client';

import { StepLinesFigure } from '@/components/charts/step-lines-figure';
import { Segmented } from '@/components/ui/segmented';
import { useViewQuery } from '@/components/view/use-view-query';
import { rewardLabel } from '@/lib/core/format/reward-label';
import type { EffectStep } from '@/lib/core/views/effect-view';
import { EFFECT_AXIS } from './effect-axis';
import { effectPlaces, type PointAxis, pointLines } from './prepare-effect';

const AXES: readonly { value: PointAxis; label: string }[] = [
  { value: 'z', label: 'z-scores' },
  { value: 'reward', label: 'raw rewards' },
];

type Props = { steps: readonly EffectStep[]; reward: string; height: number };

/** Where the seven points lie at each n, in z-units of the whole prompt or as raw rewards. */
export function PointsPanel({ steps, reward, height }: Props) {
  const { query, note } = useViewQuery();
  const axis: PointAxis = new URLSearchParams(query).get('axis') === 'reward' ? 'reward' : 'z';
  return (
    <section className="panel min-w-0 p-3">
      <StepLinesFigure
        title="Where the points lie at each n"
        note={
          <>
            {axis === 'z'
              ? 'z = (reward − μ) / σ with μ and σ of the whole prompt'
              : 'raw rewards, whatever the prompt'}
            <div className="mt-1">
              <Segmented
                label="Axis of the points"
                value={axis}
                options={AXES}
                onChange={(next) => note({ axis: next === 'z' ? null : next }, 'push')}
              />
            </div>
          </>
        }
        places={effectPlaces(steps)}
        lines={pointLines(steps, axis)}
        words={{
          ...EFFECT_AXIS,
          quantity:
            axis === 'z'
              ? 'mean z of the pick, σ of the whole prompt'
              : `mean ${rewardLabel(reward)} of the pick`,
          form: 'number',
        }}
        height={height}
      />
    </section>
  );
}
