'use client';

import { JobPage } from '@/components/jobs/job-page';
import { isActive } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { RunningJob } from '@/components/jobs/running-job';
import { Notice } from '@/components/ui/notice';
import type { JobView } from '@/lib/core/views/job-view';
import { ImportReportView } from './import-report-view';

/** An error that names a line, such as `a.jsonl:21: …`. */
const BAD_ROW = /:\d+: /;

/** An import by its job: one can leave and come back. */
export function ImportJob({ id }: { id: string }) {
  return (
    <JobPage id={id} another={{ href: '/import', label: 'Import something else' }}>
      {(job) => <Known job={job} />}
    </JobPage>
  );
}

function Known({ job }: { job: JobView }) {
  if (isActive(job)) return <RunningJob job={job} />;
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
