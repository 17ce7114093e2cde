'use client';

import { JobPage } from '@/components/jobs/job-page';
import { isActive } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { RunningJob } from '@/components/jobs/running-job';
import { RunView } from '@/components/sampling/run-view';
import { Notice } from '@/components/ui/notice';
import type { JobView } from '@/lib/core/views/job-view';
import { PromptsMade } from './prompts-made';

/** The making of prompts by its job: one can leave and come back. */
export function SynthJob({ id }: { id: string }) {
  return (
    <JobPage id={id} another={{ href: '/synth', label: 'Make other prompts' }}>
      {(job) => <Known job={job} />}
    </JobPage>
  );
}

function Known({ job }: { job: JobView }) {
  if (job.writing) return <RunView id={job.id} />;
  if (isActive(job)) return <RunningJob job={job} />;
  if (!job.report) {
    return (
      <Notice tone={job.status === 'cancelled' ? 'info' : 'danger'} role="status">
        <p className="font-medium">
          {job.title}: {jobState(job)}. Nothing was kept of it.
        </p>
        {job.error ? <p className="break-words">{job.error}</p> : null}
      </Notice>
    );
  }
  return <PromptsMade dataset={job.dataset} prompts={job.report.prompts} />;
}
