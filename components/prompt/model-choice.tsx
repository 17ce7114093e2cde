'use client';

import { Select } from '@/components/ui/select';
import { useViewQuery } from '@/components/view/use-view-query';

type Props = { models: readonly string[]; model: string | null };

/** Whose responses are shown; the address keeps it. */
export function ModelChoice({ models, model }: Props) {
  const { navigate } = useViewQuery();
  return (
    <Select
      label="model"
      showLabel
      value={model ?? ''}
      options={[
        { value: '', label: 'all' },
        ...models.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(name) => navigate({ response_model: name === '' ? null : name }, 'replace')}
      className="max-w-72"
    />
  );
}
