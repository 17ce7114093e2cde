'use client';

import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { refreshJobs } from '@/components/jobs/jobs-store';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { countOf } from '@/lib/core/format/format-count';
import type { JobView, SamplingView, ScoringView, WritingView } from '@/lib/core/views/job-view';
import { LimitGrid } from './limit-grid';
import { limitsRequest, paceOf } from './sampling-choices';
import { TextField } from './text-field';

type Props = { job: JobView; run: SamplingView | ScoringView | WritingView; onResumed: () => void };

const SAMPLING = {
  missing: 'Sample what is missing',
  hint: (dataset: string) =>
    `Only what is missing is asked for, and added to ${dataset}; under another name all responses become a new dataset.`,
};

const SCORING = {
  missing: 'Score what failed',
  hint: () => 'Only what failed is asked for; the scores there are stay.',
};

/**
 * Lets a run go on, with another pace or budget if wanted: a sampling into the dataset that it made or adds to, or under another name, as prompts may be made. A key that was typed is asked for
 * again.
 */
export function ResumeForm({ job, run, onResumed }: Props) {
  const words = job.sampling ? SAMPLING : SCORING;
  const isMade = job.status === 'done';
  const { done, sampling: asked } = job.progress;
  const isBegun = done > 0 || (job.sampling?.search === true && (asked?.requests ?? 0) > 0);
  const [key, setKey] = useState('');
  const [name, setName] = useState(job.dataset);
  const [pace, setPace] = useState(() => paceOf(run.limits));
  const [problem, setProblem] = useState<string | null>(null);
  const resume = async (finish: boolean) => {
    setProblem(null);
    try {
      const renamed = name.trim() === job.dataset ? null : name.trim();
      const limits = limitsRequest(pace);
      const request = { key: key === '' ? null : key, name: renamed, finish, limits };
      await postJson(`/api/jobs/${encodeURIComponent(job.id)}/resume`, request);
      void refreshJobs();
      onResumed();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void resume(false);
      }}
      className="panel grid gap-2 p-3"
    >
      <div className="flex flex-wrap items-end gap-3">
        {job.scoring ? null : (
          <TextField
            label="name of the dataset"
            value={name}
            onChange={setName}
            className="min-w-48 flex-1"
          />
        )}
        <TextField
          label={run.keyTyped ? 'key, which was typed and not kept' : 'key, if it needs one'}
          type="password"
          value={key}
          onChange={setKey}
          className="min-w-48 flex-1"
        />
        <Button
          type="submit"
          variant="primary"
          disabled={name.trim() === '' || (run.keyTyped && key === '')}
        >
          {isMade ? words.missing : 'Resume'}
        </Button>
      </div>
      <details className="text-xs">
        <summary className="w-fit text-muted">pace and budget</summary>
        <div className="pt-2">
          <LimitGrid form={pace} onChange={(change) => setPace({ ...pace, ...change })} />
        </div>
      </details>
      {!isMade && isBegun ? (
        <Button
          size="small"
          className="justify-self-start"
          disabled={name.trim() === ''}
          onClick={() => void resume(true)}
        >
          {finishWords(job)}
        </Button>
      ) : null}
      <p className="text-muted text-xs">
        {isMade
          ? words.hint(job.dataset)
          : 'It goes on where it stopped: what was answered is not asked again, and budgets count anew.'}
      </p>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
    </form>
  );
}

function finishWords({ sampling, writing, progress: { done } }: JobView): string {
  if (writing) return `Make the prompts of the ${countOf(done, 'task')} there are`;
  const there = `the ${countOf(done, 'response')} there are`;
  if (!sampling) return `Add the scores of ${there}`;
  if (sampling.search) return 'Make the dataset of what there is';
  return `${sampling.append ? 'Add' : 'Make the dataset of'} ${there}`;
}
