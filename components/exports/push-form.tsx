'use client';

import { type FormEvent, useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive, refreshJobs } from '@/components/jobs/jobs-store';
import { useJob } from '@/components/jobs/use-job';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { JobView } from '@/lib/core/views/job-view';

const INPUT = 'h-7 min-w-0 rounded-md border border-line-strong/60 bg-panel px-1.5';

/** Puts the files of a finished export on the Hub. The token is sent once, forgotten here and kept by nobody. */
export function PushForm({ exported }: { exported: string }) {
  const [repo, setRepo] = useState('');
  const [token, setToken] = useState('');
  const [isPublic, setPublic] = useState(false);
  const [started, setStarted] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { job } = useJob(started, () => void refreshJobs());
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      const url = `/api/exports/${encodeURIComponent(exported)}/push`;
      const request = { repo, public: isPublic, token: token === '' ? null : token };
      setStarted((await postJson<{ job: string }>(url, request)).job);
      setToken('');
      void refreshJobs();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <details>
      <summary>Push to the Hub</summary>
      <form
        autoComplete="off"
        onSubmit={(event) => void start(event)}
        className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5"
      >
        <label className="flex items-center gap-1.5">
          <span className="text-muted">dataset</span>
          <input
            required
            value={repo}
            placeholder="OWNER/NAME"
            onChange={({ target }) => setRepo(target.value)}
            className={INPUT}
          />
        </label>
        <label className="flex items-center gap-1.5">
          <span className="text-muted">token</span>
          <input
            type="password"
            autoComplete="off"
            value={token}
            placeholder="the server’s own"
            onChange={({ target }) => setToken(target.value)}
            className={INPUT}
          />
        </label>
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={isPublic}
            onChange={({ target }) => setPublic(target.checked)}
          />
          everybody may see it
        </label>
        <Button type="submit" size="small" disabled={job !== null && isActive(job)}>
          Push
        </Button>
      </form>
      <div className="mt-1.5 grid gap-2">
        {problem === null ? null : (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        )}
        {job ? <Outcome job={job} /> : null}
      </div>
    </details>
  );
}

function Outcome({ job }: { job: JobView }) {
  if (isActive(job)) return <JobProgress job={job} />;
  if (!job.push) {
    const tone = job.status === 'cancelled' ? 'info' : 'danger';
    return (
      <Notice tone={tone} role="status">
        {job.error}
      </Notice>
    );
  }
  const { url, repo } = job.push;
  return (
    <Notice role="status">
      Pushed to{' '}
      <a href={url} rel="noreferrer" className="break-all underline underline-offset-2">
        {repo}
      </a>
      , which {job.push.private ? 'only you and your organisation can see' : 'everybody can see'}.
    </Notice>
  );
}
