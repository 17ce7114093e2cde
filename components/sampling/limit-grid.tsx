import type { ReactNode } from 'react';
import { NumberField } from '@/components/recipe/number-field';
import type { PaceForm } from './sampling-choices';

type Props = {
  form: PaceForm;
  onChange: (change: Partial<PaceForm>) => void;
  children?: ReactNode;
};

/** The fields of a run's pace and budget. */
export function LimitGrid({ form, onChange, children }: Props) {
  return (
    <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
      <NumberField
        label="requests at a time"
        value={form.concurrency}
        {...{ whole: true, required: true, wide: true, min: 1 }}
        onChange={(concurrency) => onChange({ concurrency: concurrency ?? 1 })}
      />
      <NumberField
        label="requests per minute, at most"
        value={form.perMinute}
        {...{ placeholder: 'any', wide: true, min: 0.1 }}
        onChange={(perMinute) => onChange({ perMinute })}
      />
      <NumberField
        label="retries of a failed request"
        value={form.retries}
        {...{ whole: true, required: true, wide: true, min: 0 }}
        onChange={(retries) => onChange({ retries: retries ?? 0 })}
      />
      <NumberField
        label="pause after requests"
        value={form.maxRequests}
        {...{ placeholder: 'never', whole: true, wide: true, min: 1 }}
        onChange={(maxRequests) => onChange({ maxRequests })}
      />
      <NumberField
        label="pause after tokens"
        value={form.maxTotalTokens}
        {...{ placeholder: 'never', whole: true, wide: true, min: 1 }}
        onChange={(maxTotalTokens) => onChange({ maxTotalTokens })}
      />
      <NumberField
        label="pause after minutes"
        value={form.maxMinutes}
        {...{ placeholder: 'never', wide: true, min: 0 }}
        onChange={(maxMinutes) => onChange({ maxMinutes })}
      />
      {children}
    </div>
  );
}
