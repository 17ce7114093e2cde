import type { Range } from '@/lib/core/filters/prompt-filter';
import { NumberField } from './number-field';

type Props = { label: string; range: Range; onChange: (range: Range) => void };

/** Two numbers, either of which may be left open. */
export function RangeField({ label, range, onChange }: Props) {
  return (
    <fieldset className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs">
      <legend className="float-left text-muted">{label}</legend>
      <span className="inline-flex items-center gap-2">
        <NumberField
          label="from"
          placeholder="any"
          value={range.from}
          onChange={(from) => onChange({ ...range, from })}
        />
        <NumberField
          label="to"
          placeholder="any"
          value={range.to}
          onChange={(to) => onChange({ ...range, to })}
        />
      </span>
    </fieldset>
  );
}
