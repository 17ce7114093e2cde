'use client';

import { ApproximateMark } from '@/components/scores/approximate-mark';
import { classNames } from '@/components/ui/class-names';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { useViewQuery } from '@/components/view/use-view-query';
import { approximateHint, markedReward } from '@/lib/core/score/approximate-rewards';
import type { DatasetLink } from './dataset-link';

const SIGMAS = [
  { value: 'population', label: 'population', hint: 'σ divides by n' },
  { value: 'sample', label: 'sample', hint: 'σ divides by n − 1' },
] as const;

/** The reward and the σ that every number below depends on. */
export function ViewSettings({ dataset, className }: { dataset: DatasetLink; className: string }) {
  const { query, navigate } = useViewQuery();
  const params = new URLSearchParams(query);
  const asked = params.get('reward');
  const reward = asked && dataset.rewards.includes(asked) ? asked : dataset.activeReward;
  const hint = approximateHint(reward ?? '', dataset.rewards);
  return (
    <div className={classNames('flex min-w-0 items-center gap-3', className)}>
      {dataset.rewards.length > 0 ? (
        <Select
          label="reward"
          showLabel
          value={reward ?? ''}
          options={dataset.rewards.map((name) => ({
            value: name,
            label: markedReward(name, dataset.rewards),
          }))}
          onChange={(name) => navigate({ reward: name === dataset.activeReward ? null : name })}
          className="max-w-72 flex-1"
        />
      ) : null}
      {hint === null ? null : <ApproximateMark hint={hint} brief />}
      <div className="flex items-center gap-1.5 text-muted text-xs">
        <span aria-hidden>σ</span>
        <Segmented
          label="Which σ"
          value={params.get('sd') === 'sample' ? 'sample' : 'population'}
          options={SIGMAS}
          onChange={(kind) => navigate({ sd: kind === 'sample' ? kind : null })}
        />
      </div>
    </div>
  );
}
