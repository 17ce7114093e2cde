'use client';

import { useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import type { ImportPreview } from '@/lib/core/views/import-view';

/** A file to import: its preview, or why it has none. Both null while it is read. */
export type ImportFile = {
  id: number;
  file: File;
  preview: ImportPreview | null;
  problem: string | null;
};

const PREVIEW_BYTES = 1024 * 1024;
let lastId = 0;

/** The files chosen so far; the first megabyte of each is shown to the server at once. */
export function useImportFiles() {
  const [files, setFiles] = useState<ImportFile[]>([]);
  const update = (id: number, change: Partial<ImportFile>) =>
    setFiles((old) => old.map((file) => (file.id === id ? { ...file, ...change } : file)));
  const preview = async ({ id, file }: ImportFile) => {
    try {
      update(id, { preview: await previewOf(file) });
    } catch (error) {
      update(id, { problem: messageOf(error) });
    }
  };
  return {
    files,
    add: (list: Iterable<File>) => {
      const added = Array.from(list, (file): ImportFile => {
        lastId++;
        return { id: lastId, file, preview: null, problem: null };
      });
      setFiles((old) => [...old, ...added]);
      for (const file of added) void preview(file);
    },
    remove: (id: number) => setFiles((old) => old.filter((file) => file.id !== id)),
  };
}

function previewOf(file: File): Promise<ImportPreview> {
  const params = new URLSearchParams({
    file: file.name,
    complete: String(file.size <= PREVIEW_BYTES),
  });
  return fetchJson<ImportPreview>(`/api/imports/preview?${params}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file.slice(0, PREVIEW_BYTES),
  });
}
