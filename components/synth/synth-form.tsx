'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { refreshJobs } from '@/components/jobs/jobs-store';
import type { KnownEndpoint } from '@/components/sampling/sampling-choices';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import type { SynthView } from '@/lib/core/views/synth-view';
import { synthTypeOptions } from './synth-type-options';
import {
  newTasks,
  type TasksForm,
  tasksNotReady,
  tasksOptions,
  tasksRequest,
} from './task-choices';
import { TasksChoice } from './tasks-choice';

type Request = SynthView['request'];

type Props = { request: Request; problem: string | null; known: KnownEndpoint };

/** What prompts are wanted: the fields are in the address, so that the preview follows them and a link can be shared. */
export function SynthForm({ request, problem, known }: Props) {
  const router = useRouter();
  const [fields, setFields] = useState(request);
  const [name, setName] = useState('');
  const [tasks, setTasks] = useState(() => newTasks(known));
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const show = (next: Request) => {
    setFields(next);
    router.replace(`/synth?${new URLSearchParams(next)}`, { scroll: false });
  };
  const missing = tasksNotReady(tasks);
  const wanted = name.trim() || suggestedName(fields);
  const make = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const body = { ...fields, name: wanted, ...tasksRequest(tasks) };
      const { job } = await postJson<{ job: string }>('/api/prompts', body);
      setTasks((old) => ({ ...old, writer: { ...old.writer, key: '' } }));
      void refreshJobs();
      router.push(`/synth?job=${encodeURIComponent(job)}`);
    } catch (error) {
      setFailure(messageOf(error));
      setBusy(false);
    }
  };
  const field = (key: keyof Request, label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      <input
        value={fields[key]}
        autoComplete="off"
        onChange={(event) => setFields({ ...fields, [key]: event.target.value })}
        onBlur={() => show(fields)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') show(fields);
        }}
        className={INPUT}
      />
    </Field>
  );
  return (
    <Panel title="What is wanted">
      <div className="grid gap-3">
        {field('n', 'prompts')}
        {field('constraints', 'constraints per prompt, in turns', 'k, the difficulty: 4,5,6')}
        <Select
          label="types of constraints"
          showLabel
          value={fields.types}
          options={synthTypeOptions(fields.types)}
          onChange={(types) => show({ ...fields, types })}
        />
        {field('seed', 'seed', 'the same seed gives the same prompts')}
        <TasksChoice
          form={tasks}
          known={known}
          onChange={(change) => setTasks((old) => ({ ...old, ...change }))}
        />
        <Field label="name of the dataset">
          <input
            value={name}
            placeholder={suggestedName(fields)}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
            className={INPUT}
          />
        </Field>
        {failure ? (
          <Notice tone="danger" role="alert">
            {failure}
          </Notice>
        ) : null}
        <div>
          <Button
            variant="primary"
            disabled={busy || missing !== null || (problem !== null && tasks.source !== 'file')}
            onClick={() => void make()}
          >
            Make the prompts
          </Button>
        </div>
        {missing === null ? null : <p className="text-muted text-xs">{missing}</p>}
        <p className="text-muted text-xs">
          The same from the command line:
          <code className="mt-1 block break-words font-mono">
            {commandOf(fields, wanted, tasks)}
          </code>
        </p>
      </div>
    </Panel>
  );
}

const INPUT =
  'h-7 w-full rounded-md border border-line-strong/60 bg-panel px-2 text-sm tabular-nums';

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="grid gap-1 text-xs">
      <span className="text-muted">{label}</span>
      {children}
      {hint ? <span className="text-muted">{hint}</span> : null}
    </label>
  );
}

function suggestedName({ n, constraints, seed }: Request): string {
  return `prompts-${n}-k${constraints.replaceAll(',', '')}-${seed}`;
}

function commandOf({ n, constraints, types, seed }: Request, name: string, tasks: TasksForm) {
  const asked = `--n ${n} --constraints ${constraints} --types ${types} --seed ${seed}`;
  return `sweetspot synth ${asked}${tasksOptions(tasks)} --name ${name}`;
}
