import type { EndpointForm } from '@/components/sampling/endpoint-fields';
import {
  type KnownEndpoint,
  type LimitForm,
  limitsRequest,
  newLimits,
} from '@/components/sampling/sampling-choices';
import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';

/** Where the tasks come from that constraints are put on. */
export type TaskSource = 'built-in' | 'file' | 'endpoint';

/** Who writes tasks, how many, and at which pace. */
export type TaskWriter = EndpointForm &
  LimitForm & {
    api: EndpointSettings['api'];
    count: number;
    temperature: number | null;
    maxTokens: number | null;
  };

/** What a person chose. */
export type TasksForm = {
  source: TaskSource;
  own: { file: string; tasks: string[] } | null;
  writer: TaskWriter;
};

/** Returns what the form starts with. */
export function newTasks(known: KnownEndpoint): TasksForm {
  return {
    ...{ source: 'built-in', own: null },
    writer: {
      ...{ baseUrl: known.baseUrl, model: '', key: '', api: 'chat' },
      ...{ count: 500, temperature: 1, maxTokens: null },
      ...newLimits(),
    },
  };
}

/** Returns what a request for prompts says of their tasks. */
export function tasksRequest({ source, own, writer }: TasksForm) {
  if (source !== 'endpoint') return { tasks: source === 'file' ? (own?.tasks ?? null) : null };
  const { baseUrl, model, key, api, count, temperature, maxTokens, timeoutSeconds } = writer;
  return {
    key: key === '' ? null : key,
    write: {
      tasks: count,
      endpoint: { baseUrl, model, api, timeoutSeconds },
      sampling: { temperature, maxTokens },
      limits: limitsRequest(writer),
    },
  };
}

/** Why the tasks cannot be had yet; null where they can. */
export function tasksNotReady({ source, own, writer }: TasksForm): string | null {
  if (source === 'file' && own === null) return 'Choose a file with tasks.';
  if (source !== 'endpoint') return null;
  if (writer.baseUrl.trim() === '') return 'Say where the endpoint is.';
  return writer.model.trim() === '' ? 'Name the model.' : null;
}

/** Returns the options of `sweetspot synth` that choose the same tasks; the address of an endpoint and the pace are left out. */
export function tasksOptions({ source, own, writer }: TasksForm): string {
  if (source === 'file') return own ? ` --tasks ${own.file}` : '';
  if (source === 'built-in') return '';
  return ` --write-tasks ${writer.count} --model ${writer.model.trim() || 'MODEL'}`;
}
