import { exportFileUrl } from '@/components/jobs/download-file';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf } from '@/lib/core/format/format-count';
import type { JobView } from '@/lib/core/views/job-view';

/** What became of an export. */
export function ExportOutcome({ job }: { job: JobView }) {
  if (isActive(job)) {
    return (
      <div className="grid gap-1">
        <p className="text-xs">{job.title}</p>
        <JobProgress job={job} />
      </div>
    );
  }
  if (job.status !== 'done' || !job.result) {
    return (
      <Notice tone={job.status === 'cancelled' ? 'info' : 'danger'} role="status">
        {job.title}: {jobState(job)}. {job.error}
      </Notice>
    );
  }
  const { fileName, rows, bytes, sha256, dataFile } = job.result;
  return (
    <Notice role="status">
      <a
        href={exportFileUrl(job.id)}
        download={fileName}
        className="break-all font-medium underline underline-offset-2"
      >
        {fileName}
      </a>
      <span className="block text-muted text-xs">
        {countOf(rows, 'row')}, {formatBytes(bytes)}, SHA-256{dataFile ? ` of ${dataFile}` : ''}{' '}
        <code className="break-all font-mono">{sha256}</code>
      </span>
    </Notice>
  );
}
