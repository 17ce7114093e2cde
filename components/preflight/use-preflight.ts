'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { hasErrors } from '@/lib/core/preflight/has-errors';
import type { PreflightReport } from '@/lib/core/preflight/preflight-report';
import { type LimitDraft, limitedUrl } from './limited-url';

type Checked = { url: string; report: PreflightReport | null; problem: string | null };

/** The check of one view's pairs, which somebody has to ask for. */
export type PreflightState = {
  report: PreflightReport | null;
  problem: string | null;
  checking: boolean;
  /** True where errors were found and nobody has confirmed that they may be exported. */
  blocks: boolean;
  confirmed: boolean;
  /** The trainer's limit that tokens are counted to; null where words are counted. */
  limit: LimitDraft | null;
  setLimit: (limit: LimitDraft | null) => void;
  check: () => void;
  confirm: (confirmed: boolean) => void;
};

/** Checks the pairs behind an address on demand. Another one, or another limit, forgets what was found and ends a check that still runs. */
export function usePreflight(address: string): PreflightState {
  const [limit, setLimit] = useState<LimitDraft | null>(null);
  const url = limitedUrl(address, limit);
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
    limit,
    setLimit,
    check: () => void load(),
    confirm: (yes) => setConfirmed(yes ? url : null),
  };
}
