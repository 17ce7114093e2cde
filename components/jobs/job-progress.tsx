'use client';

import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { notifyFailed } from '@/components/ui/notify';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { JobView } from '@/lib/core/views/job-view';
import { refreshJobs } from './jobs-store';
import { prepareProgress } from './prepare-progress';

/** How far an active job is, and the way to stop it. */
export function JobProgress({ job }: { job: JobView }) {
  const [asked, setAsked] = useState<'cancel' | 'pause' | null>(null);
  const progress = prepareProgress(job);
  const ask = async (what: 'cancel' | 'pause') => {
    setAsked(what);
    try {
      await postJson(`/api/jobs/${encodeURIComponent(job.id)}/${what}`, {});
      await refreshJobs();
    } catch (error) {
      void notifyFailed(messageOf(error));
      setAsked(null);
    }
  };
  return (
    <div className="grid gap-1.5">
      <ProgressBar
        label={job.title}
        done={job.progress.done}
        total={job.progress.total}
        valueText={progress.sentence}
      />
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-xs">
        <span>{progress.done}</span>
        <span>{progress.items}</span>
        <span>{progress.more}</span>
        <span className="text-muted">{progress.left}</span>
        <span className="ml-auto flex gap-2">
          {(job.sampling ?? job.scoring ?? job.writing) ? (
            <Button size="small" disabled={asked !== null} onClick={() => void ask('pause')}>
              {asked === 'pause' ? 'Pausing…' : 'Pause'}
            </Button>
          ) : null}
          <Button size="small" disabled={asked !== null} onClick={() => void ask('cancel')}>
            {asked === 'cancel' ? 'Cancelling…' : 'Cancel'}
          </Button>
        </span>
      </div>
      {job.progress.sampling?.problem ? (
        <p className="text-warn text-xs [overflow-wrap:anywhere]">
          trying again: {job.progress.sampling.problem}
        </p>
      ) : null}
    </div>
  );
}
