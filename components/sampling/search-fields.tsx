import { NumberField } from '@/components/recipe/number-field';
import { ParameterTable } from '@/components/tree/parameter-table';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { SEARCH_DEFAULTS, SELECTIONS, STEP_KINDS } from '@/lib/core/tree/search-parameters';
import type { SamplingForm, SearchForm } from './sampling-choices';

type Props = { form: SamplingForm; onChange: (change: Partial<SamplingForm>) => void };

/** What a number may be. */
const NUMBERS = {
  exploration: { min: 0 },
  firstWidth: { min: 1, whole: true },
  laterWidth: { min: 1, whole: true },
  stepTokens: { min: 1, whole: true },
  depth: { min: 1, whole: true },
  simulations: { min: 1, whole: true },
  similarity: { min: 0 },
  selfEvaluation: { min: 0 },
  discount: { min: 0 },
} as const;

/** Whether a tree is searched for each prompt, and how: each parameter with its usual value and where that comes from. */
export function SearchFields({ form, onChange }: Props) {
  const { search, parameters } = form;
  const change = (part: Partial<SearchForm>) =>
    onChange({ parameters: { ...parameters, ...part } });
  return (
    <Panel
      title="Tree search"
      aside={
        <label className="flex items-center gap-1.5 text-xs">
          <input
            type="checkbox"
            checked={search}
            onChange={({ target }) =>
              onChange({ search: target.checked, ...(target.checked ? {} : { n: form.n || 1 }) })
            }
          />
          search a tree for each prompt
        </label>
      }
    >
      {search ? (
        <div className="grid gap-2">
          <p className="text-muted text-xs">
            MCTS beside the independent samples (n can be 0). Rewards are those of the verifiers, so
            every prompt needs constraints, and the endpoint must go on from the beginning of an
            answer. Temperature, top_p, tokens, stops and seed are those above; without a seed, the
            tree’s is {SEARCH_DEFAULTS.seed}.
          </p>
          <ParameterTable
            parameters={parameters}
            field={(name, label) => (
              <SearchField name={name} label={label} parameters={parameters} onChange={change} />
            )}
          />
        </div>
      ) : (
        <p className="text-muted text-xs">
          Siblings in a tree share how they begin: pairs that differ only in how they go on.
        </p>
      )}
    </Panel>
  );
}

type FieldProps = {
  name: string;
  label: string;
  parameters: SearchForm;
  onChange: (change: Partial<SearchForm>) => void;
};

function SearchField({ name, label, parameters, onChange }: FieldProps) {
  const { selection, step } = parameters;
  if (name === 'selection') {
    return (
      <Choice
        label={label}
        value={selection}
        of={SELECTIONS}
        onChange={(one) => onChange({ selection: one })}
      />
    );
  }
  if (name === 'step') {
    return (
      <Choice
        label={label}
        value={step}
        of={STEP_KINDS}
        onChange={(one) => onChange({ step: one })}
      />
    );
  }
  if (!isNumber(name)) return null;
  return (
    <NumberField
      label=""
      name={label}
      value={parameters[name]}
      {...{ required: true, ...NUMBERS[name] }}
      onChange={(value) => {
        if (value !== null) onChange({ [name]: value });
      }}
    />
  );
}

function isNumber(name: string): name is keyof typeof NUMBERS {
  return Object.hasOwn(NUMBERS, name);
}

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  of: readonly T[];
  onChange: (value: T) => void;
};

function Choice<T extends string>({ label, value, of, onChange }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      value={value}
      options={of.map((one) => ({ value: one, label: one }))}
      onChange={(next) => {
        const chosen = of.find((one) => one === next);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
