'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { uploadFile } from '@/components/imports/upload-file';
import { refreshJobs } from '@/components/jobs/jobs-store';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { EndpointChoice } from './endpoint-choice';
import { type PromptSource, PromptsChoice } from './prompts-choice';
import {
  type KnownEndpoint,
  newSampling,
  notReady,
  type SamplingForm,
  sampleRequest,
} from './sampling-choices';
import { LimitFields, SamplingFields } from './sampling-fields';
import { SearchFields } from './search-fields';
import { TargetChoice } from './target-choice';

type Props = { dataset: string | null; sources: PromptSource[]; known: KnownEndpoint };

/** Prompts and an endpoint in, a run out. */
export function SampleForm({ dataset, sources, known }: Props) {
  const router = useRouter();
  const [form, setForm] = useState(() => newSampling(dataset, known));
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<SamplingForm>) => setForm((old) => ({ ...old, ...part }));
  const missing = notReady(
    form,
    sources.map(({ name }) => name),
  );
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const source = await sourceOf(form);
      const request = { source, ...sampleRequest(form) };
      const { job } = await postJson<{ job: string }>('/api/samples', request);
      change({ key: '' });
      void refreshJobs();
      router.push(`/sample?job=${encodeURIComponent(job)}`);
    } catch (error) {
      setProblem(messageOf(error));
      setStarting(false);
    }
  };
  return (
    <form
      autoComplete="off"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) void start();
      }}
    >
      <PromptsChoice form={form} sources={sources} onChange={change} />
      <EndpointChoice form={form} known={known} onChange={change} />
      <SamplingFields form={form} onChange={change} />
      <SearchFields form={form} onChange={change} />
      <LimitFields form={form} onChange={change} />
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      <div className="panel flex flex-wrap items-end gap-3 p-3">
        <TargetChoice form={form} onChange={change} />
        <Button type="submit" variant="primary" disabled={missing !== null || starting}>
          {starting ? 'Starting…' : 'Sample'}
        </Button>
        {missing === null ? null : <span className="basis-full text-muted text-xs">{missing}</span>}
      </div>
    </form>
  );
}

async function sourceOf({ dataset, file }: SamplingForm) {
  if (dataset !== null || file === null) return { dataset };
  const { upload } = await uploadFile(file, () => {}, new AbortController().signal);
  return { upload, file: file.name };
}
