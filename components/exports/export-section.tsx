'use client';

import { Download } from 'lucide-react';
import Link from 'next/link';
import { type RefObject, useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { downloadFile, exportFileUrl } from '@/components/jobs/download-file';
import { refreshJobs } from '@/components/jobs/jobs-store';
import { useJob } from '@/components/jobs/use-job';
import { PreflightPanel } from '@/components/preflight/preflight-panel';
import { usePreflight } from '@/components/preflight/use-preflight';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import {
  DEFAULT_FORMAT,
  EXPORT_FILES,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  isExportFile,
  isExportFormat,
} from '@/lib/core/export/export-format';
import { exportName } from '@/lib/core/export/export-name';
import { loadSnippets } from '@/lib/core/export/load-snippets';
import { countOf } from '@/lib/core/format/format-count';
import { CardFields, cardOf, NO_TEXTS } from './card-fields';
import { ExportOutcome } from './export-outcome';

type Props = {
  dataset: string;
  /** What makes the pairs, as part of the file's name. */
  slug: string;
  /** Null while it is not known. */
  pairs: number | null;
  /** True where `pairs` were counted over some of the prompts only. */
  isEstimate?: boolean;
  /** The view's query string and, where it is not a pairing, the recipe: what is exported is what is shown. */
  request: { query: string; recipe?: unknown };
  button: RefObject<HTMLButtonElement | null>;
};

const FORMAT_OPTIONS = Object.entries(EXPORT_FORMATS).map(([value, { title }]) => ({
  value,
  label: title,
}));
const FILE_OPTIONS = EXPORT_FILES.map((value) => ({
  value,
  label: value === 'jsonl' ? 'JSONL' : 'Parquet',
}));

/** Writes the current pairing's pairs as a folder that a trainer loads unchanged, and downloads it as one archive. */
export function ExportSection({ dataset, slug, pairs, isEstimate, request, button }: Props) {
  const [format, setFormat] = useState<ExportFormat>(DEFAULT_FORMAT);
  const [file, setFile] = useState<ExportFile>('jsonl');
  const [card, setCard] = useState(NO_TEXTS);
  const [started, setStarted] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const { job } = useJob(started, (ended) => {
    void refreshJobs();
    if (ended.result) downloadFile(exportFileUrl(ended.id), ended.result.fileName);
  });
  const preflight = usePreflight(
    withQuery(`/api/datasets/${encodeURIComponent(dataset)}/preflight`, request.query),
  );
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const answer = await postJson<{ job: string }>('/api/exports', {
        dataset,
        ...request,
        format,
        file,
        card: cardOf(card),
        force: preflight.confirmed,
      });
      setStarted(answer.job);
      void refreshJobs();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setStarting(false);
    }
  };
  const name = exportName(fileNameOf(dataset), slug, format);
  const snippets = loadSnippets(format, { path: name, name, splits: ['train'] });
  return (
    <section id="export" aria-label="Export" className="mt-2 grid gap-2 border-line border-t pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          ref={button}
          variant="primary"
          disabled={pairs === 0 || pairs === null || starting || preflight.blocks}
          onClick={() => void start()}
          title="Export the pairs of this pairing (e)"
        >
          <Download aria-hidden className="size-4" />
          Export {pairs === null ? '…' : isEstimate ? 'all pairs' : countOf(pairs, 'pair')}
        </Button>
        <Select
          label="format"
          showLabel
          value={format}
          options={FORMAT_OPTIONS}
          onChange={(value) => {
            if (isExportFormat(value)) setFormat(value);
          }}
        />
        <Select
          label="file"
          showLabel
          value={file}
          options={FILE_OPTIONS}
          onChange={(value) => {
            if (isExportFile(value)) setFile(value);
          }}
        />
      </div>
      <p className="text-muted text-xs">{EXPORT_FORMATS[format].columns}</p>
      <CardFields texts={card} onChange={setCard} />
      <PreflightPanel
        preflight={preflight}
        dataset={dataset}
        query={request.query}
        disabled={pairs === 0}
      />
      {snippets.map(({ title, text }) => (
        <div key={title} className="min-w-0">
          <p className="text-muted text-xs">{title}</p>
          <div className="flex min-w-0 items-start gap-1 rounded-md bg-sunken py-0.5 pr-1 pl-2.5">
            <code className="min-w-0 flex-1 whitespace-pre-wrap break-all py-1 font-mono text-xs">
              {text}
            </code>
            <CopyButton text={text} label={`Copy: ${title}`} />
          </div>
        </div>
      ))}
      {problem ? (
        <Notice tone="danger" role="alert">
          The export could not be started. {problem}
        </Notice>
      ) : null}
      {job ? (
        <ExportOutcome
          job={job}
          query={request.query}
          showsFindings={preflight.report === null}
          onStarted={(anyway) => {
            setStarted(anyway);
            void refreshJobs();
          }}
        />
      ) : null}
      <Link
        href={datasetPath(dataset, 'exports')}
        prefetch={false}
        className="justify-self-start text-muted text-xs underline decoration-line-strong underline-offset-2"
      >
        All exports of this dataset
      </Link>
    </section>
  );
}
