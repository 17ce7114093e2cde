import type { KnownEndpoint } from './sampling-choices';
import { TextField } from './text-field';

/** Where an endpoint is, the model it is asked for, and the key that was typed. */
export type EndpointForm = { baseUrl: string; model: string; key: string };

type Props = {
  form: EndpointForm;
  known: KnownEndpoint;
  /** False for endpoints that are asked for no model. */
  withModel?: boolean;
  onChange: (change: Partial<EndpointForm>) => void;
};

/** The fields of an endpoint. The key is sent once, forgotten here and kept by nobody. */
export function EndpointFields({ form, known, withModel = true, onChange }: Props) {
  const ownKey = known.hasKey && form.baseUrl.trim() === known.baseUrl;
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-x-4 gap-y-2">
      <TextField
        label="address"
        value={form.baseUrl}
        placeholder="http://127.0.0.1:8000/v1"
        onChange={(baseUrl) => onChange({ baseUrl })}
      />
      {withModel ? (
        <TextField
          label="model"
          value={form.model}
          placeholder="as the endpoint names it"
          onChange={(model) => onChange({ model })}
        />
      ) : null}
      <TextField
        label="key, used for this run and not kept"
        type="password"
        value={form.key}
        placeholder={ownKey ? 'the server’s own' : 'none'}
        onChange={(key) => onChange({ key })}
      />
    </div>
  );
}
