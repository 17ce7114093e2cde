'use client';

import { Segmented } from '@/components/ui/segmented';
import { addsTo, type SamplingForm } from './sampling-choices';
import { TextField } from './text-field';

type Props = { form: SamplingForm; onChange: (change: Partial<SamplingForm>) => void };

/** Where the responses go: to a new dataset, or to the one whose prompts are sampled. */
export function TargetChoice({ form, onChange }: Props) {
  const into = addsTo(form);
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-end gap-3">
      {form.dataset === null ? null : (
        <Segmented
          label="where the responses go"
          value={form.append ? 'append' : 'new'}
          options={[
            { value: 'new', label: 'a new dataset' },
            { value: 'append', label: 'add to the dataset' },
          ]}
          onChange={(value) => onChange({ append: value === 'append' })}
        />
      )}
      {into === null ? (
        <TextField
          label="name of the new dataset"
          value={form.name}
          onChange={(name) => onChange({ name })}
          className="min-w-56 flex-1"
        />
      ) : (
        <p className="min-w-56 flex-1 text-muted text-xs [overflow-wrap:anywhere]">
          {form.search
            ? `Every prompt of ${into} gets ${form.n > 0 ? `${form.n} more and ` : ''}a search tree, with the verifiers’ rewards; one that has a tree already is listed as failed.`
            : `Every prompt of ${into} gets ${form.n} more, without rewards until they are scored.`}{' '}
          Decisions and saved views stay.
          {form.seed === null ? null : ' Another seed than before gives other responses.'}
        </p>
      )}
    </div>
  );
}
