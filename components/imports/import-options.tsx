import { Select } from '@/components/ui/select';
import { SHAPES, type Shape } from '@/lib/core/views/import-view';
import type { ColumnMap } from '@/lib/schema/shapes/column-map';
import { ColumnMapping } from './column-mapping';

/** What a person chose; a null name is the suggested one, a null reward the first. */
export type ImportChoices = {
  name: string | null;
  shape: Shape | 'auto';
  columns: ColumnMap;
  reward: string | null;
  onError: 'stop' | 'skip';
};

type Props = {
  name: string;
  choices: ImportChoices;
  recognised: Shape[];
  rewards: string[];
  /** The files' own names of their columns. */
  columns: string[];
  onChange: (choices: ImportChoices) => void;
};

const SHAPE_IDS = Object.keys(SHAPES).filter((id): id is Shape => id in SHAPES);

/** Name, shape, active reward, and what a bad row does. */
export function ImportOptions({ name, choices, recognised, rewards, columns, onChange }: Props) {
  const seen =
    recognised.map((shape) => SHAPES[shape]).join(', ') || 'each file by its first record';
  const shapes = [
    { value: 'auto', label: `recognised: ${seen}` },
    ...SHAPE_IDS.map((id) => ({ value: id, label: SHAPES[id] })),
  ];
  return (
    <div className="panel flex flex-wrap items-end gap-x-6 gap-y-3 p-3">
      <label className="grid min-w-56 flex-1 gap-1 text-xs">
        <span className="text-muted">name of the dataset</span>
        <input
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => onChange({ ...choices, name: event.target.value })}
          className="h-7 rounded-md border border-line-strong/60 bg-panel px-2 text-sm"
        />
      </label>
      <Select
        label="shape"
        showLabel
        value={choices.shape}
        options={shapes}
        onChange={(value) =>
          onChange({ ...choices, shape: SHAPE_IDS.find((id) => id === value) ?? 'auto' })
        }
      />
      {rewards.length > 1 ? (
        <Select
          label="active reward"
          showLabel
          value={choices.reward ?? ''}
          options={[
            { value: '', label: 'let the files decide' },
            ...rewards.map((reward) => ({ value: reward, label: reward })),
          ]}
          onChange={(value) => onChange({ ...choices, reward: value === '' ? null : value })}
        />
      ) : null}
      <Select
        label="a bad row"
        showLabel
        value={choices.onError}
        options={[
          { value: 'stop', label: 'stops the import' },
          { value: 'skip', label: 'is left out and reported' },
        ]}
        onChange={(value) => onChange({ ...choices, onError: value === 'skip' ? 'skip' : 'stop' })}
      />
      <ColumnMapping
        columns={columns}
        map={choices.columns}
        isNeeded={recognised.length === 0}
        onChange={(map) => onChange({ ...choices, columns: map })}
      />
    </div>
  );
}
