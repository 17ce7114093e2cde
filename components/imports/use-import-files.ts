'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import type { ImportPreview } from '@/lib/core/views/import-view';
import type { ImportChoices } from './import-options';

/** A file to import: its preview, or why it has none. Both null while it is read for the first time. */
export type ImportFile = {
  id: number;
  file: File;
  preview: ImportPreview | null;
  problem: string | null;
};

type Reading = Pick<ImportChoices, 'shape' | 'columns'>;

const PREVIEW_BYTES = 1024 * 1024;
let lastId = 0;

/**
 * The files chosen so far; the first megabyte of each is shown to the server at once, and again when they are to be
 * read another way.
 */
export function useImportFiles({ shape, columns }: Reading) {
  const [files, setFiles] = useState<ImportFile[]>([]);
  const preview = async ({ id, file }: ImportFile, reading: Reading, signal?: AbortSignal) => {
    const found = await previewOf(file, reading, signal).then(
      (preview) => ({ preview, problem: null }),
      (error: unknown) => ({ preview: null, problem: messageOf(error) }),
    );
    if (signal?.aborted) return;
    setFiles((old) => old.map((one) => (one.id === id ? { ...one, ...found } : one)));
  };
  const readAgain = useEffectEvent((reading: Reading, signal: AbortSignal) => {
    for (const file of files) void preview(file, reading, signal);
  });
  useEffect(() => {
    const controller = new AbortController();
    readAgain({ shape, columns }, controller.signal);
    return () => controller.abort();
  }, [shape, columns]);
  return {
    files,
    add: (list: Iterable<File>) => {
      const added = Array.from(list, (file): ImportFile => {
        lastId++;
        return { id: lastId, file, preview: null, problem: null };
      });
      setFiles((old) => [...old, ...added]);
      for (const file of added) void preview(file, { shape, columns });
    },
    remove: (id: number) => setFiles((old) => old.filter((file) => file.id !== id)),
  };
}

function previewOf(file: File, reading: Reading, signal?: AbortSignal): Promise<ImportPreview> {
  const { shape, columns } = reading;
  const params = new URLSearchParams({
    file: file.name,
    complete: String(file.size <= PREVIEW_BYTES),
    reading: JSON.stringify({ shape, columns }),
  });
  return fetchJson<ImportPreview>(`/api/imports/preview?${params}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file.slice(0, PREVIEW_BYTES),
    ...(signal ? { signal } : {}),
  });
}
