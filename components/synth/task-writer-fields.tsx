import { NumberField } from '@/components/recipe/number-field';
import { EndpointFields } from '@/components/sampling/endpoint-fields';
import type { KnownEndpoint } from '@/components/sampling/sampling-choices';
import { Segmented } from '@/components/ui/segmented';
import type { TaskWriter } from './task-choices';

type Props = {
  writer: TaskWriter;
  known: KnownEndpoint;
  onChange: (change: Partial<TaskWriter>) => void;
};

/** Which endpoint writes tasks, how many, and how much is asked of it. */
export function TaskWriterFields({ writer, known, onChange }: Props) {
  return (
    <div className="grid gap-2 rounded-md bg-sunken p-2">
      <EndpointFields form={writer} known={known} onChange={onChange} />
      <div className="flex items-center justify-between gap-2 text-muted text-xs">
        API
        <Segmented
          label="API"
          value={writer.api}
          options={[
            { value: 'chat', label: 'chat', hint: 'messages, as a chat model takes them' },
            { value: 'completions', label: 'completions', hint: 'one text, for a base model' },
          ]}
          onChange={(api) => onChange({ api })}
        />
      </div>
      <NumberField
        label="tasks to be written"
        value={writer.count}
        {...{ whole: true, required: true, wide: true, min: 1 }}
        onChange={(count) => onChange({ count: count ?? 1 })}
      />
      <NumberField
        label="temperature"
        value={writer.temperature}
        {...{ placeholder: LEFT, wide: true, min: 0 }}
        onChange={(temperature) => onChange({ temperature })}
      />
      <NumberField
        label="tokens per answer, at most"
        value={writer.maxTokens}
        {...{ placeholder: LEFT, whole: true, wide: true, min: 1 }}
        onChange={(maxTokens) => onChange({ maxTokens })}
      />
      <NumberField
        label="requests at a time"
        value={writer.concurrency}
        {...{ whole: true, required: true, wide: true, min: 1 }}
        onChange={(concurrency) => onChange({ concurrency: concurrency ?? 1 })}
      />
      <NumberField
        label="pause after requests"
        value={writer.maxRequests}
        {...{ placeholder: 'never', whole: true, wide: true, min: 1 }}
        onChange={(maxRequests) => onChange({ maxRequests })}
      />
      <NumberField
        label="pause after tokens"
        value={writer.maxTotalTokens}
        {...{ placeholder: 'never', whole: true, wide: true, min: 1 }}
        onChange={(maxTotalTokens) => onChange({ maxTotalTokens })}
      />
      <p className="text-muted text-xs">
        Twenty tasks a request; repeats are left out. The first prompts shown are of built-in tasks.
      </p>
    </div>
  );
}

const LEFT = 'its own';
