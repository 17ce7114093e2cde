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
  const [cancelling, setCancelling] = useState(false);
  const progress = prepareProgress(job);
  const cancel = async () => {
    setCancelling(true);
    try {
      await postJson(`/api/jobs/${encodeURIComponent(job.id)}/cancel`, {});
      await refreshJobs();
    } catch (error) {
      void notifyFailed(messageOf(error));
      setCancelling(false);
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
        <span className="text-muted">{progress.left}</span>
        <Button
          size="small"
          className="ml-auto"
          disabled={cancelling}
          onClick={() => void cancel()}
        >
          {cancelling ? 'Cancelling…' : 'Cancel'}
        </Button>
      </div>
    </div>
  );
}
