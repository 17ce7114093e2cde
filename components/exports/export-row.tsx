import { Download } from 'lucide-react';
import Link from 'next/link';
import { exportFileUrl } from '@/components/jobs/download-file';
import { JobProgress } from '@/components/jobs/job-progress';
import { isActive } from '@/components/jobs/jobs-store';
import { jobState } from '@/components/jobs/prepare-progress';
import { buttonClass } from '@/components/ui/button-class';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { EXPORT_FORMATS } from '@/lib/core/export/export-format';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { countOf } from '@/lib/core/format/format-count';
import { formatDateTime } from '@/lib/core/format/format-time';
import type { ExportView } from '@/lib/core/views/export-view';
import type { ExportResult } from '@/lib/core/views/job-view';
import { ExportAnyway } from './export-anyway';
import { ExportFindings } from './export-findings';
import { exportHref, rowsText } from './prepare-export';
import { PushForm } from './push-form';

type Props = { view: ExportView; onStarted: (job: string) => void };

export function ExportRow({ view, onStarted }: Props) {
  const { name, createdAt, format, file, forced, result, error, status } = view;
  return (
    <li className="panel grid gap-2 p-3 text-xs">
      <div className="grid items-center gap-x-4 gap-y-1 lg:grid-cols-[minmax(0,1fr)_13rem_12rem_6rem_12rem_7rem]">
        <div className="min-w-0">
          <h2 className="text-sm">
            <Link
              href={exportHref(view)}
              prefetch={false}
              className="break-words underline decoration-line-strong underline-offset-2"
            >
              {name}
            </Link>
          </h2>
          <p className="text-muted">
            <time dateTime={createdAt}>{formatDateTime(createdAt)}</time> · {jobState(view)}
            {forced ? ' · written anyway' : ''}
            {view.preflight && !result ? ' · nothing was written' : ''}
          </p>
        </div>
        <span>
          {EXPORT_FORMATS[format].title}, {file === 'jsonl' ? 'JSONL' : 'Parquet'}
        </span>
        {result ? <ResultCells id={view.id} result={result} hasFiles={view.hasFiles} /> : null}
      </div>
      {isActive(view) ? <JobProgress job={view} /> : null}
      {error === null || view.preflight ? null : (
        <Notice tone={status === 'cancelled' ? 'info' : 'danger'}>{error}</Notice>
      )}
      <Findings view={view} onStarted={onStarted} />
      {view.hasFiles ? <PushForm exported={view.id} /> : null}
    </li>
  );
}

function ResultCells({
  id,
  result,
  hasFiles,
}: {
  id: string;
  result: ExportResult;
  hasFiles: boolean;
}) {
  const { bytes, sha256, dataFile, fileName } = result;
  return (
    <>
      <span className="tabular-nums lg:text-right">{rowsText(result)}</span>
      <span className="tabular-nums lg:text-right">{formatBytes(bytes)}</span>
      <span className="flex items-center gap-1 text-muted" title={`SHA-256 of ${dataFile}`}>
        SHA-256 <code className="font-mono text-ink">{sha256.slice(0, 12)}…</code>
        <CopyButton text={sha256} label="Copy the SHA-256" />
      </span>
      {hasFiles ? (
        <a
          href={exportFileUrl(id)}
          download={fileName}
          className={buttonClass({ size: 'small' }, 'justify-self-start lg:justify-self-end')}
        >
          <Download aria-hidden className="size-3.5" />
          Download
        </a>
      ) : (
        <span className="text-muted lg:text-right">files removed</span>
      )}
    </>
  );
}

function Findings({ view, onStarted }: Props) {
  const { preflight, dataset, query, result } = view;
  if (!preflight || preflight.findings.length === 0) return null;
  const list = <ExportFindings report={preflight} dataset={dataset} query={query} />;
  if (!result) {
    return (
      <>
        {list}
        <ExportAnyway stopped={view.id} onStarted={onStarted} />
      </>
    );
  }
  return (
    <details>
      <summary>{countOf(preflight.findings.length, 'finding')} in the pairs</summary>
      <div className="mt-1.5 grid gap-2">{list}</div>
    </details>
  );
}
