'use client';

import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { JobView } from '@/lib/core/views/job-view';
import { JobRow } from './job-row';
import { useJobs } from './use-jobs';

/** All jobs, newest first, kept fresh. `initial` is what the server knew when it made the page. */
export function JobList({ initial }: { initial: JobView[] }) {
  const { jobs, unreachable } = useJobs();
  const list = jobs ?? initial;
  return (
    <div className="grid gap-2">
      {unreachable ? (
        <Notice tone="warn" role="status">
          The server cannot be reached; what follows may be old. Is Sweetspot still running?
        </Notice>
      ) : null}
      {list.length === 0 ? (
        <EmptyState title="No jobs yet">
          Imports, samplings and exports run here, and go on when you leave the page.
        </EmptyState>
      ) : (
        <ul className="grid gap-2" aria-label="Jobs">
          {list.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
    </div>
  );
}
