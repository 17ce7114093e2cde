'use client';

import type { KnownEndpoint } from '@/components/sampling/sampling-choices';
import { Select } from '@/components/ui/select';
import { countOf } from '@/lib/core/format/format-count';
import type { TasksForm } from './task-choices';
import { TaskWriterFields } from './task-writer-fields';
import { tasksOfText } from './tasks-of-text';

type Props = {
  form: TasksForm;
  known: KnownEndpoint;
  onChange: (change: Partial<TasksForm>) => void;
};

const SOURCES = [
  { value: 'built-in', label: 'built-in' },
  { value: 'file', label: 'of a file' },
  { value: 'endpoint', label: 'written by an endpoint' },
] as const;

/** Which tasks the constraints are put on. */
export function TasksChoice({ form, known, onChange }: Props) {
  const { source, own, writer } = form;
  return (
    <div className="grid gap-2">
      <Select
        label="tasks"
        showLabel
        value={source}
        options={SOURCES}
        onChange={(value) => {
          const chosen = SOURCES.find((one) => one.value === value);
          if (chosen) onChange({ source: chosen.value });
        }}
      />
      {source === 'file' ? (
        <label className="grid gap-1 text-xs">
          <span className="text-muted">tasks of your own</span>
          <input
            type="file"
            accept=".txt,.jsonl,.json"
            className="min-w-0 text-muted text-xs file:mr-2 file:h-7 file:rounded-md file:border file:border-line-strong/60 file:border-solid file:bg-panel file:px-2 file:font-medium file:text-ink file:text-xs"
            onChange={async ({ target }) => {
              const file = target.files?.[0];
              onChange({
                own: file ? { file: file.name, tasks: tasksOfText(await file.text()) } : null,
              });
            }}
          />
          <span className="text-muted">
            {own
              ? `${countOf(own.tasks.length, 'task')} of ${own.file}`
              : 'a task per line, or JSON lines with task'}
          </span>
        </label>
      ) : null}
      {source === 'endpoint' ? (
        <TaskWriterFields
          writer={writer}
          known={known}
          onChange={(change) => onChange({ writer: { ...writer, ...change } })}
        />
      ) : null}
    </div>
  );
}
