import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { EndpointFields } from './endpoint-fields';
import type { KnownEndpoint, SamplingForm } from './sampling-choices';

type Props = {
  form: SamplingForm;
  known: KnownEndpoint;
  onChange: (change: Partial<SamplingForm>) => void;
};

/** Where the model is. */
export function EndpointChoice({ form, known, onChange }: Props) {
  return (
    <Panel
      title="Endpoint"
      aside={
        <Segmented
          label="API"
          value={form.api}
          options={[
            { value: 'chat', label: 'chat', hint: 'messages, as a chat model takes them' },
            { value: 'completions', label: 'completions', hint: 'one text, for a base model' },
          ]}
          onChange={(api) => onChange({ api })}
        />
      }
    >
      <EndpointFields form={form} known={known} onChange={onChange} />
    </Panel>
  );
}
