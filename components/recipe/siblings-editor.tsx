import { Notice } from '@/components/ui/notice';
import type { SiblingsStrategy } from '@/lib/core/recipes/recipe';
import { VERIFIED } from '@/lib/core/score/verified-reward';
import { LevelsEditor } from './levels-editor';

const FIRST_LEVELS = [{ chosen: 4, rejected: 3 }];

type Props = {
  strategy: SiblingsStrategy;
  /** The reward that orders the pairs. */
  reward: string;
  onChange: (strategy: SiblingsStrategy) => void;
};

/** Pairs of siblings: all of them, or those of exact rewards. */
export function SiblingsEditor({ strategy, reward, onChange }: Props) {
  const { levels } = strategy;
  return (
    <div className="grid gap-1.5 text-xs">
      <p className="text-muted">
        Responses of nodes under one parent, so that both begin alike; the higher reward is chosen.
      </p>
      {reward === VERIFIED ? null : (
        <Notice tone="warn">
          Pairs are ordered by {reward}, which is not the reward {VERIFIED}: they are not accepted
          by the verifiers alone.
        </Notice>
      )}
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={levels !== null}
          onChange={({ target }) =>
            onChange({ ...strategy, levels: target.checked ? FIRST_LEVELS : null })
          }
        />
        only pairs of exact rewards
      </label>
      {levels ? (
        <LevelsEditor
          levels={levels}
          onChange={(changed) => onChange({ ...strategy, levels: changed })}
        />
      ) : null}
    </div>
  );
}
