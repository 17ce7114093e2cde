import { exportFileUrl } from '@/components/jobs/download-file';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf } from '@/lib/core/format/format-count';
import type { ExportResult, JobView } from '@/lib/core/views/job-view';
import { ExportAnyway } from './export-anyway';
import { ExportFindings } from './export-findings';

type Props = {
  job: JobView;
  /** The view's query string, which links keep. */
  query: string;
  /** False where the same findings stand beside it already. */
  showsFindings: boolean;
  /** Is told the job of an export that is to be written anyway. */
  onStarted: (job: string) => void;
};

/** What became of an export, and what the check of its pairs found. */
export function ExportOutcome({ job, query, showsFindings, onStarted }: Props) {
  if (isActive(job)) {
    return (
      <div className="grid gap-1">
        <p className="text-xs">{job.title}</p>
        <JobProgress job={job} />
      </div>
    );
  }
  const { preflight, result } = job;
  return (
    <div className="grid gap-2">
      {result ? (
        <Finished id={job.id} result={result} />
      ) : (
        <Notice tone={job.status === 'cancelled' ? 'info' : 'danger'} role="status">
          {job.title}: {jobState(job)}. {job.error}
        </Notice>
      )}
      {preflight && showsFindings ? (
        <ExportFindings report={preflight} dataset={job.dataset} query={query} />
      ) : null}
      {preflight && !result ? <ExportAnyway stopped={job.id} onStarted={onStarted} /> : null}
    </div>
  );
}

function Finished({ id, result }: { id: string; result: ExportResult }) {
  const { fileName, rows, bytes, sha256, dataFile } = result;
  return (
    <Notice role="status">
      <a
        href={exportFileUrl(id)}
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
