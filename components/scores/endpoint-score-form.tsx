'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { refreshJobs } from '@/components/jobs/jobs-store';
import { EndpointFields } from '@/components/sampling/endpoint-fields';
import { RunView } from '@/components/sampling/run-view';
import type { KnownEndpoint } from '@/components/sampling/sampling-choices';
import { LimitFields } from '@/components/sampling/sampling-fields';
import { TextField } from '@/components/sampling/text-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import type { ScoresView } from '@/lib/core/views/scores-view';
import {
  asksText,
  ENDPOINT_KINDS,
  endpointScoreRequest,
  type EndpointScoreForm as Form,
  newEndpointScore,
  notReadyToScore,
} from './endpoint-score-choices';
import { ScorerFields } from './scorer-fields';

type Props = { view: ScoresView; known: KnownEndpoint };

/** Begins a scoring by an endpoint and follows it; the key is sent once, forgotten here and kept by nobody. */
export function EndpointScoreForm({ view, known }: Props) {
  const router = useRouter();
  const { dataset, lastByEndpoint } = view;
  const [form, setForm] = useState(() => newEndpointScore(known));
  const [job, setJob] = useState(lastByEndpoint?.id ?? null);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }));
  const missing = notReadyToScore(form);
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const url = `/api/datasets/${encodeURIComponent(dataset.name)}/scores`;
      const { job: id } = await postJson<{ job: string }>(url, endpointScoreRequest(form));
      change({ key: '' });
      setJob(id);
      void refreshJobs();
    } catch (error) {
      setProblem(messageOf(error));
    }
    setStarting(false);
  };
  return (
    <div className="grid gap-3">
      {job === null ? null : <RunView key={job} id={job} onEnd={() => router.refresh()} />}
      <form
        autoComplete="off"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null) void start();
        }}
      >
        <Panel
          title="Score by an endpoint"
          aside={
            <Segmented
              label="Kind of endpoint"
              value={form.kind}
              options={ENDPOINT_KINDS}
              onChange={(kind) => change({ kind })}
            />
          }
        >
          <div className="grid gap-3">
            <EndpointFields
              form={form}
              known={known}
              withModel={form.kind !== 'json'}
              onChange={change}
            />
            <ScorerFields form={form} onChange={change} />
          </div>
        </Panel>
        <LimitFields form={form} onChange={change} />
        {problem ? (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        ) : null}
        <div className="panel flex flex-wrap items-end gap-3 p-3">
          <TextField
            label="name of the reward"
            value={form.reward}
            onChange={(reward) => change({ reward })}
            className="min-w-56 flex-1"
          />
          <label className="flex min-h-7 items-center gap-1.5 text-xs">
            <input
              type="checkbox"
              checked={form.again}
              onChange={({ target }) => change({ again: target.checked })}
            />
            <span className="text-muted">again, where there is one</span>
          </label>
          <Button type="submit" variant="primary" disabled={missing !== null || starting}>
            {starting ? 'Starting…' : 'Score by this endpoint'}
          </Button>
          <span className="basis-full text-muted text-xs">
            {missing ?? asksText(form, dataset.rewards)}
          </span>
        </div>
      </form>
    </div>
  );
}
