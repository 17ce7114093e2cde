'use client';

import { Download } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { downloadFile, exportFileUrl } from '@/components/jobs/download-file';
import { refreshJobs } from '@/components/jobs/jobs-store';
import { useJob } from '@/components/jobs/use-job';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { countOf } from '@/lib/core/format/format-count';
import { type Pairing, pairingSlug } from '@/lib/core/rewards/pairing';
import { EXPORT_FORMATS, type ExportFormat, exportFileName, loadCommand } from './export-formats';
import { ExportOutcome } from './export-outcome';

type Props = {
  dataset: string;
  pairing: Pairing;
  pairs: number;
  /** The view's query string: what is exported is what is shown. */
  query: string;
  button: RefObject<HTMLButtonElement | null>;
};

/** Writes the current pairing's pairs as a file that a trainer loads unchanged. */
export function ExportSection({ dataset, pairing, pairs, query, button }: Props) {
  const [format, setFormat] = useState<ExportFormat>('trl-conversational');
  const [started, setStarted] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const { job } = useJob(started, (ended) => {
    void refreshJobs();
    if (ended.result) downloadFile(exportFileUrl(ended.id), ended.result.fileName);
  });
  const start = async () => {
    setStarting(true);
    setProblem(null);
    try {
      const answer = await postJson<{ job: string }>('/api/exports', { dataset, query, format });
      setStarted(answer.job);
      void refreshJobs();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setStarting(false);
    }
  };
  const command = loadCommand(exportFileName(dataset, pairingSlug(pairing)));
  return (
    <section id="export" aria-label="Export" className="mt-2 grid gap-2 border-line border-t pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          ref={button}
          variant="primary"
          disabled={pairs === 0 || starting}
          onClick={() => void start()}
          title="Export the pairs of this pairing (e)"
        >
          <Download aria-hidden className="size-4" />
          Export {countOf(pairs, 'pair')}
        </Button>
        <Select
          label="format"
          showLabel
          value={format}
          options={EXPORT_FORMATS}
          onChange={(value) => {
            const option = EXPORT_FORMATS.find((f) => f.value === value);
            if (option) setFormat(option.value);
          }}
        />
      </div>
      <div className="flex min-w-0 items-center gap-1 rounded-md bg-sunken py-0.5 pr-1 pl-2.5">
        <code className="min-w-0 flex-1 break-all py-1 font-mono text-xs">{command}</code>
        <CopyButton text={command} label="Copy the load command" />
      </div>
      {problem ? (
        <Notice tone="danger" role="alert">
          The export could not be started. {problem}
        </Notice>
      ) : null}
      {job ? <ExportOutcome job={job} /> : null}
    </section>
  );
}
