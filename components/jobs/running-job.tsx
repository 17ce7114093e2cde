import type { JobView } from '@/lib/core/views/job-view';
import { JobProgress } from './job-progress';

/** A job under way, on a page of its own. */
export function RunningJob({ job }: { job: JobView }) {
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
