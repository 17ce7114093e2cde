'use client';

import { useTokenizers } from '@/components/api/use-tokenizers';
import { Select } from '@/components/ui/select';
import { USUAL_MAX_LENGTH } from '@/lib/core/tokens/token-limits';
import type { LimitDraft } from './limited-url';

type Props = {
  limit: LimitDraft | null;
  disabled: boolean;
  onChange: (limit: LimitDraft | null) => void;
};

/** No tokenizer has this name. */
const WORDS = '';

/** What a check counts in: words, or tokens up to a trainer's limit. Nothing where no tokenizer is known. */
export function LimitFields({ limit, disabled, onChange }: Props) {
  const names = useTokenizers();
  if (names.length === 0) return null;
  const maxLength = limit?.maxLength ?? String(USUAL_MAX_LENGTH);
  return (
    <>
      <Select
        label="counted in"
        showLabel
        value={limit?.tokenizer ?? WORDS}
        disabled={disabled}
        options={[
          { value: WORDS, label: 'words' },
          ...names.map((name) => ({ value: name, label: `tokens of ${name}` })),
        ]}
        onChange={(tokenizer) => onChange(tokenizer === WORDS ? null : { tokenizer, maxLength })}
        className="max-w-64"
      />
      {limit ? (
        <label className="flex items-center gap-1.5 text-muted text-xs">
          limit
          <input
            inputMode="numeric"
            value={limit.maxLength}
            maxLength={8}
            disabled={disabled}
            onChange={(event) => onChange({ ...limit, maxLength: event.target.value })}
            className="h-7 w-16 rounded-md border border-line-strong/60 bg-panel px-2 text-right text-ink"
          />
          tokens
        </label>
      ) : null}
    </>
  );
}
