'use client';

import Link from 'next/link';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive, refreshJobs } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { useJob } from '@/components/jobs/use-job';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { JobView } from '@/lib/core/views/job-view';
import { ImportReportView } from './import-report-view';

/** An error that names a line, such as `a.jsonl:21: …`. */
const BAD_ROW = /:\d+: /;

/** An import by its job: one can leave and come back. */
export function ImportJob({ id }: { id: string }) {
  const { job, problem } = useJob(id, () => void refreshJobs());
  return (
    <div className="grid gap-3">
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      {job ? <Known job={job} /> : problem ? null : <Skeleton className="h-24" />}
      <Link href="/import" className={buttonClass({ size: 'small' }, 'justify-self-start')}>
        Import something else
      </Link>
    </div>
  );
}

function Known({ job }: { job: JobView }) {
  if (isActive(job)) {
    return (
      <section className="panel grid gap-2 p-3">
        <h2 className="break-words text-sm">{job.title}</h2>
        <JobProgress job={job} />
        <p className="text-muted text-xs">
          It goes on when you leave this page; come back to this address or to Jobs.
        </p>
      </section>
    );
  }
  return (
    <>
      {job.status === 'done' ? null : (
        <Notice tone={job.status === 'cancelled' ? 'info' : 'danger'} role="status">
          <p className="font-medium">
            {job.title}: {jobState(job)}. Nothing was kept of it.
          </p>
          {job.error ? <p className="break-words">{job.error}</p> : null}
          {BAD_ROW.test(job.error ?? '') ? (
            <p>
              Correct the file, or import again and choose that a bad row “is left out and
              reported”.
            </p>
          ) : null}
        </Notice>
      )}
      {job.report ? <ImportReportView report={job.report} dataset={job.dataset} /> : null}
    </>
  );
}
