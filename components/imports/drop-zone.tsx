'use client';

import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { usePageDrop } from './use-page-drop';

type Props = { onFiles: (files: Iterable<File>) => void; compact: boolean };

/** Where files come in: dropped anywhere on the page, or chosen. */
export function DropZone({ onFiles, compact }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const over = usePageDrop(onFiles);
  return (
    <>
      {over ? (
        <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft/90 font-semibold text-base">
          Drop to import
        </div>
      ) : null}
      <div
        className={`panel grid justify-items-center gap-2 border-line-strong/60 border-dashed p-4 text-center ${compact ? '' : 'py-14'}`}
      >
        {compact ? null : <FileUp aria-hidden className="size-7 text-muted" />}
        <p>
          {compact
            ? 'Drop more files of the same dataset, or '
            : 'Drop files anywhere on this page, or '}
          <Button variant={compact ? 'outline' : 'primary'} onClick={() => input.current?.click()}>
            choose files
          </Button>
        </p>
        <p className="max-w-[70ch] text-muted text-xs">
          JSONL, or one JSON array however large, as it is or gzipped. Several files become one
          dataset, merged by prompt. Nothing leaves this machine’s Sweetspot.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={(event) => {
            onFiles(Array.from(event.target.files ?? []));
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}
