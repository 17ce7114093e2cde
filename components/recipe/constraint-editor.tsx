import type { Range } from '@/lib/core/filters/prompt-filter';
import type { Constraints } from '@/lib/core/recipes/recipe';
import { NumberField } from './number-field';
import { RangeField } from './range-field';
import { TokenBudget } from './token-budget';

type Props = { constraints: Constraints; onChange: (constraints: Constraints) => void };

const PREFIXES = [
  { key: 'ratio', label: 'shared prefix, share of the longer text, 0 to 1', isShare: true },
  { key: 'characters', label: 'shared prefix, ch', isShare: false },
  { key: 'words', label: 'shared prefix, words', isShare: false },
  { key: 'wordRatio', label: 'shared prefix, share of the words, 0 to 1', isShare: true },
] as const;

const FLAGS = [
  { key: 'dropTies', label: 'drop ties' },
  { key: 'dropDuplicates', label: 'drop pairs with equal texts' },
  { key: 'dropUnfinished', label: 'drop unfinished responses (finish_reason length)' },
] as const;

/** What every pair must meet, whatever made it. */
export function ConstraintEditor({ constraints, onChange }: Props) {
  const set = (change: Partial<Constraints>) => onChange({ ...constraints, ...change });
  const prefix = constraints.sharedPrefix;
  return (
    <div className="grid gap-2">
      <RangeField
        label="margin"
        range={constraints.margin}
        onChange={(margin) => set({ margin })}
      />
      <RangeField
        label="length of each side, ch"
        range={constraints.length}
        onChange={(length) => set({ length })}
      />
      <RangeField
        label="length ratio, chosen to rejected"
        range={constraints.lengthRatio}
        onChange={(lengthRatio) => set({ lengthRatio })}
      />
      <div className="grid gap-2">
        {PREFIXES.map(({ key, label, isShare }) => (
          <RangeField
            key={key}
            label={label}
            range={prefix[key]}
            onChange={(range) =>
              set({ sharedPrefix: { ...prefix, [key]: isShare ? shares(range) : range } })
            }
          />
        ))}
        <NumberField
          label="word overlap at most, 0 to 1"
          placeholder="any"
          wide
          value={constraints.wordOverlap}
          min={0}
          onChange={(wordOverlap) => set({ wordOverlap: atMostOne(wordOverlap) })}
        />
      </div>
      <TokenBudget budget={constraints.tokens} onChange={(tokens) => set({ tokens })} />
      {FLAGS.map(({ key, label }) => (
        <label key={key} className="flex items-center gap-2 text-xs">
          <input
            type="checkbox"
            checked={constraints[key]}
            onChange={({ target }) => set({ [key]: target.checked })}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

function shares({ from, to }: Range): Range {
  return { from: atMostOne(from), to: atMostOne(to) };
}

function atMostOne(value: number | null): number | null {
  return value === null ? null : Math.min(1, value);
}
