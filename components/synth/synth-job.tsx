'use client';

import Link from 'next/link';
import { JobPage } from '@/components/jobs/job-page';
import { isActive } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { RunningJob } from '@/components/jobs/running-job';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { datasetPath } from '@/components/view/edit-query';
import { countOf } from '@/lib/core/format/format-count';
import type { JobView } from '@/lib/core/views/job-view';

/** The making of prompts by its job: one can leave and come back. */
export function SynthJob({ id }: { id: string }) {
  return (
    <JobPage id={id} another={{ href: '/synth', label: 'Make other prompts' }}>
      {(job) => <Known job={job} />}
    </JobPage>
  );
}

function Known({ job }: { job: JobView }) {
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
  return (
    <section className="panel grid gap-3 p-3">
      <h2 className="text-sm">{countOf(job.report.prompts, 'prompt')} made</h2>
      <p className="text-muted text-xs">
        They have no responses yet. Sample some, then score them with the verifiers.
      </p>
      <div className="flex flex-wrap gap-2">
        <Link
          href={datasetPath(job.dataset, 'prompts')}
          className={buttonClass({ variant: 'primary' })}
        >
          Read the prompts
        </Link>
        <Link
          href={`/sample?dataset=${encodeURIComponent(job.dataset)}`}
          className={buttonClass({})}
        >
          Sample responses
        </Link>
      </div>
    </section>
  );
}
