'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive, refreshJobs } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { useJob } from '@/components/jobs/use-job';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import type { JobView } from '@/lib/core/views/job-view';
import type { ScoresView } from '@/lib/core/views/scores-view';
import { constraintsText, replacesText } from './prepare-score';
import { ScoreOutcome } from './score-outcome';

const READINGS = [
  { value: 'strict', label: 'strict', hint: 'The response as it is' },
  {
    value: 'loose',
    label: 'loose',
    hint: 'Or without its first line, its last, or asterisks, as IFEval does',
  },
] as const;

/** Begins a scoring by verifiers and follows it to its end. */
export function ScoreForm({ view }: { view: ScoresView }) {
  const router = useRouter();
  const { last } = view;
  const [reading, setReading] = useState<'strict' | 'loose'>(
    last?.score?.loose ? 'loose' : 'strict',
  );
  const [started, setStarted] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const followed = started ?? (last && isActive(last) ? last.id : null);
  const { job: polled } = useJob(followed, () => {
    void refreshJobs();
    router.refresh();
  });
  const job = polled ?? last;
  const busy = (started !== null && !polled) || (job !== null && isActive(job));
  const isEmpty = view.dataset.responses === 0;
  const start = async () => {
    setProblem(null);
    try {
      const url = `/api/datasets/${encodeURIComponent(view.dataset.name)}/scores`;
      const body = { scorer: 'verifiers', loose: reading === 'loose' };
      const { job: id } = await postJson<{ job: string }>(url, body);
      setStarted(id);
      void refreshJobs();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <Panel title="Score by verifiers">
      <div className="grid gap-2">
        <p>
          Checks every response against the constraints of its prompt: <b>verified</b> is how many
          it satisfies, and each constraint is a reward of its own, 1 or 0.
        </p>
        <p className="text-muted text-xs">{constraintsText(view.constraints)}</p>
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            label="Reading of the constraints"
            value={reading}
            options={READINGS}
            onChange={setReading}
          />
          <Button variant="primary" disabled={busy || isEmpty} onClick={() => void start()}>
            Score
          </Button>
        </div>
        <p className="text-muted text-xs">{replacesText(view.dataset.rewards)}</p>
        {problem ? (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        ) : null}
        {job ? <Followed job={job} /> : null}
      </div>
    </Panel>
  );
}

function Followed({ job }: { job: JobView }) {
  if (isActive(job)) return <JobProgress job={job} />;
  if (job.score) return <ScoreOutcome score={job.score} />;
  return (
    <Notice tone={job.status === 'cancelled' ? 'info' : 'danger'} role="status">
      <p className="font-medium">
        {job.title}: {jobState(job)}. The dataset is as it was.
      </p>
      {job.error ? <p className="break-words">{job.error}</p> : null}
    </Notice>
  );
}
