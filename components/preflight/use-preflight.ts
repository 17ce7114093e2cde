'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { hasErrors } from '@/lib/core/preflight/has-errors';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';

type Checked = { url: string; report: PreflightReport | null; problem: string | null };

/** The check of one view's pairs, which somebody has to ask for. */
export type PreflightState = {
  report: PreflightReport | null;
  problem: string | null;
  checking: boolean;
  /** True where errors were found and nobody has confirmed that they may be exported. */
  blocks: boolean;
  confirmed: boolean;
  check: () => void;
  confirm: (confirmed: boolean) => void;
};

/** Checks the pairs behind `url` on demand. Another address forgets what was found and ends a check that still runs. */
export function usePreflight(url: string): PreflightState {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [checking, setChecking] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a check belongs to the address it was begun for
  useEffect(() => () => running.current?.abort(), [url]);
  const load = async () => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setChecking(url);
    try {
      const report = await fetchJson<PreflightReport>(url, { signal });
      if (!signal.aborted) setChecked({ url, report, problem: null });
    } catch (error) {
      if (!signal.aborted) setChecked({ url, report: null, problem: messageOf(error) });
    } finally {
      if (running.current === controller) setChecking(null);
    }
  };
  const current = checked?.url === url ? checked : null;
  const report = current?.report ?? null;
  return {
    report,
    problem: current?.problem ?? null,
    checking: checking === url,
    blocks: report !== null && hasErrors(report) && confirmed !== url,
    confirmed: confirmed === url,
    check: () => void load(),
    confirm: (yes) => setConfirmed(yes ? url : null),
  };
}
