'use client';

import { useCallback, useEffect, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { isActive } from '@/components/jobs/jobs-store';
import type { ExportView } from '@/lib/core/views/export-view';

const POLL_MS = 1_000;

type Exports = { exports: ExportView[]; problem: string | null; refresh: () => Promise<void> };

/** The exports of a dataset, asked for again every second while one of them runs. */
export function useExports(dataset: string, initial: ExportView[]): Exports {
  const [exports, setExports] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    try {
      const url = `/api/datasets/${encodeURIComponent(dataset)}/exports`;
      setExports(await fetchJson<ExportView[]>(url));
      setProblem(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
  }, [dataset]);
  const busy = exports.some(isActive);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, [busy, refresh]);
  return { exports, problem, refresh };
}
