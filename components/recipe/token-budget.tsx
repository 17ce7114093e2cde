'use client';

import { useTokenizers } from '@/components/api/use-tokenizers';
import { Select } from '@/components/ui/select';
import type { TokenBudget as Budget } from '@/lib/core/recipes/recipe';
import { NumberField } from './number-field';

type Props = { budget: Budget | null; onChange: (budget: Budget | null) => void };

const USUAL_MAX = 1024;
const NONE = '';

/** The most tokens of each side. Nothing where no tokenizer is known. */
export function TokenBudget({ budget, onChange }: Props) {
  const names = useTokenizers();
  const known = budget && !names.includes(budget.tokenizer) ? [...names, budget.tokenizer] : names;
  if (known.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <Select
        label="tokens of each side by"
        showLabel
        value={budget?.tokenizer ?? NONE}
        options={[
          { value: NONE, label: 'not counted' },
          ...known.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(tokenizer) =>
          onChange(
            tokenizer === NONE ? null : { tokenizer, max: budget?.max ?? USUAL_MAX, sha256: null },
          )
        }
      />
      {budget ? (
        <NumberField
          label="at most"
          value={budget.max}
          min={1}
          whole
          required
          onChange={(max) => onChange({ ...budget, max: max ?? budget.max })}
        />
      ) : null}
    </div>
  );
}
