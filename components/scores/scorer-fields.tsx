import { NumberField } from '@/components/recipe/number-field';
import { TextField } from '@/components/sampling/text-field';
import type { EndpointScoreForm } from './endpoint-score-choices';

type Props = {
  form: EndpointScoreForm;
  onChange: (change: Partial<EndpointScoreForm>) => void;
};

const PATHS = { judge: '', pooling: '/pooling', classify: '/classify', score: '/score', json: '/' };

/** What is asked of an endpoint of the chosen kind, and where in its answer the score is. */
export function ScorerFields({ form, onChange }: Props) {
  const { kind } = form;
  return (
    <>
      {kind === 'judge' ? (
        <TextArea
          label="what the judge is asked"
          rows={8}
          value={form.template}
          onChange={(template) => onChange({ template })}
        />
      ) : null}
      {kind === 'json' ? (
        <TextArea
          label="body, as JSON; {prompt}, {response} and &quot;{messages}&quot; are replaced"
          rows={4}
          value={form.body}
          onChange={(body) => onChange({ body })}
        />
      ) : null}
      <div className="grid items-end gap-x-4 gap-y-2 sm:grid-cols-3">
        {kind === 'judge' ? (
          <TextField
            label="pattern with one group around the score"
            value={form.pattern}
            placeholder="finds Score: 7"
            onChange={(pattern) => onChange({ pattern })}
          />
        ) : (
          <TextField
            label="path"
            value={form.path}
            placeholder={PATHS[kind]}
            onChange={(path) => onChange({ path })}
          />
        )}
        {kind === 'json' ? (
          <TextField
            label="where the score is (JSON path)"
            value={form.at}
            onChange={(at) => onChange({ at })}
          />
        ) : null}
        {kind === 'classify' ? (
          <NumberField
            label="class that is the score, from 0"
            value={form.label}
            {...{ placeholder: 'the only one', whole: true, wide: true, min: 0 }}
            onChange={(label) => onChange({ label })}
          />
        ) : null}
        {kind === 'judge' || kind === 'json' ? (
          <>
            <NumberField
              label="lowest score"
              value={form.min}
              {...{ placeholder: 'any', wide: true }}
              onChange={(min) => onChange({ min })}
            />
            <NumberField
              label="highest score"
              value={form.max}
              {...{ placeholder: 'any', wide: true }}
              onChange={(max) => onChange({ max })}
            />
          </>
        ) : null}
      </div>
    </>
  );
}

type AreaProps = {
  label: string;
  rows: number;
  value: string;
  onChange: (value: string) => void;
};

function TextArea({ label, rows, value, onChange }: AreaProps) {
  return (
    <label className="grid gap-1 text-xs">
      <span className="text-muted">{label}</span>
      <textarea
        rows={rows}
        value={value}
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        className="rounded-md border border-line-strong/60 bg-panel px-2 py-1 font-mono text-xs"
      />
    </label>
  );
}
