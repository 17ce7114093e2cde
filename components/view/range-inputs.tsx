import { endText } from '@/lib/schema/views/range-params';
import type { FilterFieldRow } from './filter-fields';
import { rangeText } from './prepare-chips';

/** The columns of the rows of the filter form: what, from, to. */
export const RANGE_COLUMNS = 'grid grid-cols-[minmax(0,1fr)_5.5rem_5.5rem] items-center gap-x-2';

const BOX =
  'h-7 w-full rounded-md border border-line-strong/60 bg-panel px-2 text-right text-xs placeholder:text-muted';

type Props = { row: FilterFieldRow; name: string; hidden?: boolean };

/** Two boxes for a range; several ranges of one field are only told. Hidden boxes keep what was typed. */
export function RangeInputs({ row: { field, long, ranges }, name, hidden = false }: Props) {
  const [range, ...others] = ranges;
  return (
    <div className={hidden ? 'hidden' : RANGE_COLUMNS}>
      <span className="[overflow-wrap:anywhere]">{name}</span>
      {others.length > 0 ? (
        <span className="col-span-2 text-right">{ranges.map(rangeText).join(' or ')}</span>
      ) : (
        (['from', 'to'] as const).map((end) => (
          <input
            key={end}
            name={`${field}-${end}`}
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${long}: ${end}`}
            defaultValue={
              end === 'to' && range?.to != null ? endText(range.to) : (range?.[end] ?? '')
            }
            placeholder="any"
            className={BOX}
          />
        ))
      )}
    </div>
  );
}
