'use client';

import Link from 'next/link';
import { useState } from 'react';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive, refreshJobs } from '@/components/jobs/jobs-store';
import { jobState, prepareProgress } from '@/components/jobs/prepare-progress';
import { useJob } from '@/components/jobs/use-job';
import { PromptsMade } from '@/components/synth/prompts-made';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Skeleton } from '@/components/ui/skeleton';
import { datasetPath } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { JobView } from '@/lib/core/views/job-view';
import { AppendedNote } from './appended-note';
import { FailureList } from './failure-list';
import { ResumeForm } from './resume-form';

type Props = { id: string; onEnd?: () => void };

/** A run by its job, from its start to its end, its pauses and its failures. */
export function RunView({ id, onEnd }: Props) {
  const [starts, setStarts] = useState(0);
  const onResumed = () => setStarts((count) => count + 1);
  return <Run key={starts} id={id} onResumed={onResumed} onEnd={onEnd} />;
}

type RunProps = { id: string; onResumed: () => void; onEnd: (() => void) | undefined };

function Run({ id, onResumed, onEnd }: RunProps) {
  const { job, problem } = useJob(id, () => {
    void refreshJobs();
    onEnd?.();
  });
  return (
    <>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      {job ? (
        <Known job={job} onResumed={onResumed} />
      ) : problem ? null : (
        <Skeleton className="h-24" />
      )}
    </>
  );
}

function Known({ job, onResumed }: { job: JobView; onResumed: () => void }) {
  const { sampling, scoring, writing, progress } = job;
  const run = sampling ?? scoring ?? writing;
  if (!run) return <Notice tone="danger">This job asks no endpoint.</Notice>;
  const failed = progress.sampling?.failed ?? 0;
  return (
    <>
      <section className="panel grid gap-2 p-3">
        <h2 className="break-words text-sm">
          {job.title} <span className="font-normal text-muted">{jobState(job)}</span>
        </h2>
        {isActive(job) ? <JobProgress job={job} /> : <Reached job={job} />}
        <Facts job={job} />
      </section>
      {job.error && !isActive(job) ? (
        <Notice tone={job.status === 'failed' ? 'danger' : 'warn'} role="status">
          {job.error}
        </Notice>
      ) : null}
      {sampling?.appended ? (
        <AppendedNote
          dataset={job.dataset}
          appended={sampling.appended}
          withTrees={sampling.search}
        />
      ) : null}
      {job.status === 'done' && sampling ? (
        <Link
          href={datasetPath(job.dataset)}
          className={buttonClass({ variant: 'primary' }, 'justify-self-start')}
        >
          Open {job.dataset}
        </Link>
      ) : null}
      {writing ? <Written job={job} isKept={writing.isKept} /> : null}
      {run.canResume ? <ResumeForm job={job} run={run} onResumed={onResumed} /> : null}
      {failed > 0 ? <FailureList job={job.id} failed={failed} noun={failedNoun(job)} /> : null}
    </>
  );
}

/** The prompts that were made, and the tasks they are of. */
function Written({ job, isKept }: { job: JobView; isKept: boolean }) {
  return (
    <>
      {job.report ? <PromptsMade dataset={job.dataset} prompts={job.report.prompts} /> : null}
      {isKept && !isActive(job) && job.progress.done > 0 ? (
        <a
          href={`/api/jobs/${encodeURIComponent(job.id)}/tasks`}
          download="tasks.jsonl"
          className={buttonClass({ size: 'small' }, 'justify-self-start')}
        >
          Download the {countOf(job.progress.done, 'task')}
        </a>
      ) : null}
    </>
  );
}

function Reached({ job }: { job: JobView }) {
  const { done, more, sentence } = prepareProgress(job);
  const { progress, title } = job;
  return (
    <>
      <ProgressBar label={title} done={progress.done} total={progress.total} valueText={sentence} />
      <p className="flex flex-wrap gap-x-3 text-xs">
        <span>{done}</span>
        <span>{more}</span>
      </p>
    </>
  );
}

function Facts({ job }: { job: JobView }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-5">
      {factsOf(job).map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-muted text-xs">{name}</dt>
          <dd className="text-xs [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function failedNoun({ sampling, writing }: JobView) {
  if (writing) return 'request';
  return sampling ? 'prompt' : 'response';
}

function factsOf({ sampling, scoring, writing, dataset }: JobView): [string, string][] {
  if (writing) {
    const { prompts, endpoint } = writing;
    return [
      ['prompts', formatCount(prompts)],
      ['tasks', formatCount(writing.tasks)],
      ['endpoint', endpoint.baseUrl],
      ['model', `${endpoint.model}, ${endpoint.api}`],
      ['new dataset', dataset],
    ];
  }
  if (scoring) {
    return [
      ['reward', scoring.reward],
      ['responses', scoring.again ? 'all' : 'those without it'],
      ['endpoint', scoring.baseUrl],
      ['asked as', scoring.scorer === 'json' ? 'custom' : scoring.scorer],
      [scoring.scorer === 'json' ? 'path' : 'model', scoring.model],
    ];
  }
  if (!sampling) return [];
  const { endpoint, from, prompts, n, search, append } = sampling;
  return [
    ['prompts', `${formatCount(prompts)} of ${from}`],
    ['samples per prompt', search ? `${formatCount(n)} and a search tree` : formatCount(n)],
    ['endpoint', endpoint?.baseUrl ?? 'none'],
    ['model', endpoint ? `${endpoint.model}, ${endpoint.api}` : 'the seeded policy'],
    [append ? 'adds to' : 'new dataset', dataset],
  ];
}
