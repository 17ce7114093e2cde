import { Download } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { datasetPath } from '@/components/view/edit-query';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf } from '@/lib/core/format/format-count';
import { formatDateTime } from '@/lib/core/format/format-time';
import type { JobView } from '@/lib/core/views/job-view';
import { DeleteRun } from './delete-run';
import { exportFileUrl } from './download-file';
import { JobProgress } from './job-progress';
import { isActive } from './jobs-store';
import { jobState } from './prepare-progress';

export function JobRow({ job }: { job: JobView }) {
  return (
    <li className="panel grid gap-2 p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 break-words text-sm">{job.title}</h2>
        <Badge tone={job.status === 'failed' ? 'danger' : 'neutral'}>{job.kind}</Badge>
        <span className="text-muted text-xs">
          {jobState(job)} · started{' '}
          <time dateTime={job.createdAt}>{formatDateTime(job.createdAt)}</time>
        </span>
        <JobLinks job={job} />
      </div>
      {isActive(job) ? <JobProgress job={job} /> : null}
      {job.error ? (
        <Notice tone={job.status === 'paused' ? 'warn' : 'danger'}>{job.error}</Notice>
      ) : null}
    </li>
  );
}

const LINK = 'underline decoration-line-strong underline-offset-2';

/** Leads to where a run is watched and resumed. */
function RunLink({ job }: { job: JobView }) {
  const run = job.sampling ?? job.scoring ?? job.writing;
  if (!run) return null;
  const href = job.scoring
    ? `${datasetPath(job.dataset)}/scores`
    : `/${job.writing ? 'synth' : 'sample'}?job=${encodeURIComponent(job.id)}`;
  return (
    <Link href={href} className={LINK}>
      {isActive(job) ? 'progress' : run.canResume ? 'resume' : 'run'}
    </Link>
  );
}

function JobLinks({ job }: { job: JobView }) {
  return (
    <span className="ml-auto flex flex-wrap items-center gap-3 text-xs">
      {job.kind === 'import' ? (
        <Link href={`/import?job=${encodeURIComponent(job.id)}`} className={LINK}>
          {isActive(job) ? 'progress' : 'report'}
        </Link>
      ) : null}
      <RunLink job={job} />
      {job.status === 'done' ? (
        <Link href={datasetPath(job.dataset)} className={LINK}>
          {job.dataset}
        </Link>
      ) : null}
      {job.push ? (
        <a href={job.push.url} rel="noreferrer" className={LINK}>
          {job.push.repo}
        </a>
      ) : null}
      {job.result && job.status === 'done' ? (
        <>
          <span className="text-muted">
            {countOf(job.result.rows, 'row')}, {formatBytes(job.result.bytes)}
          </span>
          <a
            href={exportFileUrl(job.id)}
            download={job.result.fileName}
            className={buttonClass({ size: 'small' })}
          >
            <Download aria-hidden className="size-3.5" />
            Download
          </a>
        </>
      ) : null}
      {(job.sampling ?? job.writing) && !isActive(job) ? <DeleteRun job={job} /> : null}
    </span>
  );
}
