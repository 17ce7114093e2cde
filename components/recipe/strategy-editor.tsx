import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { PointsStrategy, Strategy } from '@/lib/core/recipes/recipe';
import { PAIRINGS, pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import { LevelsEditor } from './levels-editor';
import { newStrategy, STRATEGY_KINDS } from './new-strategy';
import { NumberField } from './number-field';
import { RangeField } from './range-field';
import { SiblingsEditor } from './siblings-editor';

type Props = {
  position: number;
  strategy: Strategy;
  /** The reward that the recipe goes by. */
  reward: string;
  /** Pairs that it makes now. */
  pairs: string;
  onChange: (strategy: Strategy) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
};

const PAIRING_OPTIONS = PAIRINGS.map((pairing) => ({
  value: pairingSlug(pairing),
  label: pairingLabel(pairing),
}));

/** One strategy of a recipe. */
export function StrategyEditor({ position, strategy, reward, pairs, onChange, onRemove }: Props) {
  return (
    <li className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2 rounded-md bg-sunken p-2">
      <div className="flex items-center gap-2">
        <Select
          label={`strategy ${position}`}
          showLabel
          className="min-w-0 flex-1"
          value={strategy.kind}
          options={STRATEGY_KINDS}
          onChange={(value) => {
            const kind = STRATEGY_KINDS.find((one) => one.value === value)?.value;
            if (kind) onChange(newStrategy(kind, strategy));
          }}
        />
        <span className="ml-auto whitespace-nowrap text-muted text-xs">{pairs}</span>
        {onRemove ? (
          <Button
            variant="quiet"
            size="icon"
            aria-label={`Remove strategy ${position}`}
            onClick={onRemove}
          >
            <X aria-hidden className="size-4" />
          </Button>
        ) : null}
      </div>
      {strategy.kind === 'points' ? <Points strategy={strategy} onChange={onChange} /> : null}
      {strategy.kind === 'best-of-n' ? (
        <NumberField
          wide
          label="m, random others to take the rejected one from"
          value={strategy.m}
          min={1}
          whole
          required
          onChange={(m) => onChange({ ...strategy, m: m ?? 5 })}
        />
      ) : null}
      {strategy.kind === 'threshold' ? (
        <RangeField
          label="margin"
          range={strategy.margin}
          onChange={(margin) => onChange({ ...strategy, margin })}
        />
      ) : null}
      {strategy.kind === 'verified' ? (
        <LevelsEditor
          levels={strategy.levels}
          onChange={(levels) => onChange({ ...strategy, levels })}
        />
      ) : null}
      {strategy.kind === 'siblings' ? (
        <SiblingsEditor strategy={strategy} reward={reward} onChange={onChange} />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {strategy.kind === 'best-of-n' ? null : (
          <NumberField
            label="at most, per prompt"
            placeholder="all"
            value={strategy.cap}
            min={1}
            whole
            required={strategy.kind !== 'points'}
            onChange={(cap) => onChange({ ...strategy, cap })}
          />
        )}
        <NumberField
          label="weight"
          placeholder="none"
          value={strategy.weight}
          min={Number.MIN_VALUE}
          onChange={(weight) => onChange({ ...strategy, weight })}
        />
      </div>
    </li>
  );
}

function Points({
  strategy,
  onChange,
}: {
  strategy: PointsStrategy;
  onChange: (strategy: Strategy) => void;
}) {
  const { pairings } = strategy;
  const put = (at: number, slug: string | null) =>
    onChange({
      ...strategy,
      pairings: pairings.flatMap((old, i) => (i === at ? (slug === null ? [] : [slug]) : [old])),
    });
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {pairings.map((slug, at) => (
          <span key={slug} className="inline-flex items-center">
            <Select
              label={`pairing ${at + 1}`}
              value={slug}
              options={PAIRING_OPTIONS.filter(
                ({ value }) => value === slug || !pairings.includes(value),
              )}
              onChange={(value) => put(at, value)}
            />
            {pairings.length > 1 ? (
              <Button
                variant="quiet"
                size="icon"
                aria-label={`Remove pairing ${at + 1}`}
                onClick={() => put(at, null)}
              >
                <X aria-hidden className="size-3.5" />
              </Button>
            ) : null}
          </span>
        ))}
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            const next = PAIRING_OPTIONS.find(({ value }) => !pairings.includes(value));
            if (next) onChange({ ...strategy, pairings: [...pairings, next.value] });
          }}
        >
          + pairing
        </Button>
      </div>
      <div className="grid gap-1.5">
        <NumberField
          wide
          label="drawn within ± σ of the point"
          placeholder="nearest"
          value={strategy.within}
          min={Number.MIN_VALUE}
          onChange={(within) => onChange({ ...strategy, within })}
        />
        <NumberField
          wide
          label="none farther from it than, σ"
          placeholder="any"
          value={strategy.maxDeviation}
          min={Number.MIN_VALUE}
          onChange={(maxDeviation) => onChange({ ...strategy, maxDeviation })}
        />
      </div>
    </>
  );
}
