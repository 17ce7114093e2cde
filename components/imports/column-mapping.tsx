import { Select } from '@/components/ui/select';
import type { ColumnMap } from '@/lib/schema/shapes/column-map';

type Props = {
  /** The files' own names. */
  columns: string[];
  map: ColumnMap;
  /** Open from the start: where the files have no shape that is known. */
  isNeeded: boolean;
  onChange: (map: ColumnMap) => void;
};

/** What a column may be read as. */
const NAMES = ['prompt', 'prompt_id', 'response', 'responses', 'text', 'reward'] as const;
const AS_IT_IS = 'as it is';
const LEFT_OUT = 'left out';

/** One choice for each column of the files: its own name, another one, or nothing. */
export function ColumnMapping({ columns, map, isNeeded, onChange }: Props) {
  if (columns.length === 0) return null;
  const changed = Object.keys(map).length;
  const choose = (column: string, choice: string) => {
    const { [column]: _, ...others } = map;
    if (choice === AS_IT_IS) onChange(others);
    else onChange({ ...others, [column]: choice === LEFT_OUT ? null : choice });
  };
  return (
    <details open={isNeeded || changed > 0} className="basis-full text-xs">
      <summary className="cursor-pointer text-muted">
        columns: {changed === 0 ? 'by their names' : `${changed} read as something else`}
      </summary>
      <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-6 gap-y-1.5">
        {columns.map((column) => (
          <li key={column} className="flex min-w-0 items-center justify-between gap-2">
            <span className="truncate font-mono" title={column}>
              {column}
            </span>
            <Select
              label={`read ${column} as`}
              value={map[column] === null ? LEFT_OUT : (map[column] ?? AS_IT_IS)}
              options={[AS_IT_IS, ...NAMES.filter((name) => name !== column), LEFT_OUT].map(
                (value) => ({ value, label: value }),
              )}
              onChange={(choice) => choose(column, choice)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
