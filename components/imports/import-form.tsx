'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { refreshJobs } from '@/components/jobs/jobs-store';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatBytes } from '@/lib/core/format/format-bytes';
import { DropZone } from './drop-zone';
import { FilePreview } from './file-preview';
import { type ImportChoices, ImportOptions } from './import-options';
import {
  columnNames,
  notReady,
  recognisedShapes,
  rewardNames,
  suggestName,
} from './prepare-import';
import { uploadFile } from './upload-file';
import { useImportFiles } from './use-import-files';

type Sending = { done: number; total: number };

/** Files in, a job out. `taken` are the names of datasets that exist. */
export function ImportForm({ taken }: { taken: string[] }) {
  const router = useRouter();
  const [choices, setChoices] = useState<ImportChoices>({
    name: null,
    shape: 'auto',
    columns: {},
    reward: null,
    onError: 'stop',
  });
  const { files, add, remove } = useImportFiles(choices);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const controller = useRef<AbortController>(undefined);
  const name = choices.name ?? suggestName(files.map(({ file }) => file.name));
  const previews = files.map(({ preview }) => preview);
  const missing = notReady(name, files, taken);
  const start = async () => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    setProblem(null);
    setSending({ done: 0, total });
    try {
      const uploads: { upload: string; file: string }[] = [];
      let before = 0;
      for (const { file } of files) {
        const base = before;
        const sent = (bytes: number) => setSending({ done: base + bytes, total });
        const { upload } = await uploadFile(file, sent, signal);
        uploads.push({ upload, file: file.name });
        before += file.size;
      }
      const input: ImportRequest = { ...choices, name: name.trim(), uploads };
      const { job } = await postJson<{ job: string }>('/api/imports', input);
      void refreshJobs();
      router.push(`/import?job=${encodeURIComponent(job)}`);
    } catch (error) {
      setProblem(messageOf(error));
      setSending(null);
    }
  };
  return (
    <div className="grid gap-3">
      <DropZone onFiles={add} compact={files.length > 0} />
      {files.length > 0 ? (
        <>
          <ul className="grid gap-2" aria-label="Files">
            {files.map((file) => (
              <FilePreview key={file.id} file={file} onRemove={() => remove(file.id)} />
            ))}
          </ul>
          <ImportOptions
            name={name}
            choices={choices}
            recognised={recognisedShapes(previews)}
            rewards={rewardNames(previews)}
            columns={columnNames(previews)}
            onChange={setChoices}
          />
          {problem ? (
            <Notice tone="danger" role="alert">
              {problem}
            </Notice>
          ) : null}
          {sending ? (
            <Uploading sending={sending} onCancel={() => controller.current?.abort()} />
          ) : (
            <div className="flex items-center gap-3">
              <Button variant="primary" disabled={missing !== null} onClick={() => void start()}>
                Import
              </Button>
              <span className="text-muted text-xs">{missing}</span>
            </div>
          )}
        </>
      ) : null}
    </div>
  );
}

type ImportRequest = ImportChoices & {
  name: string;
  uploads: { upload: string; file: string }[];
};

function Uploading({ sending, onCancel }: { sending: Sending; onCancel: () => void }) {
  const text = `${formatBytes(sending.done)} of ${formatBytes(sending.total)} sent`;
  return (
    <div className="panel grid gap-2 p-3">
      <ProgressBar label="Upload" done={sending.done} total={sending.total} valueText={text} />
      <div className="flex items-center justify-between text-xs">
        <span>{text}; keep this page open until the upload is done</span>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
