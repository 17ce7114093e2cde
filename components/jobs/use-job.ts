'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError, fetchJson, messageOf } from '@/components/api/fetch-json';
import type { JobView } from '@/lib/core/views/job-view';
import { isActive } from './jobs-store';

type Known = { id: string | null; job: JobView | null; problem: string | null };

const POLL_MS = 700;
const RETRY_MS = 3_000;

/** One job, asked for until it is over; then `onEnd` is called once. */
export function useJob(id: string | null, onEnd?: (job: JobView) => void): Known {
  const [known, setKnown] = useState<Known>({ id: null, job: null, problem: null });
  const ended = useEffectEvent((job: JobView) => onEnd?.(job));
  useEffect(() => {
    if (id === null) return;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const poll = async () => {
      const next = await askJob(id, controller.signal);
      if (next === null) return;
      setKnown((old) => ({
        id,
        job: next.job ?? (old.id === id ? old.job : null),
        problem: next.problem,
      }));
      if (next.wait !== null) timer = setTimeout(() => void poll(), next.wait);
      else if (next.job) ended(next.job);
    };
    void poll();
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [id]);
  return known.id === id ? known : { id, job: null, problem: null };
}

type Answer = { job: JobView | null; problem: string | null; wait: number | null };

/** Asks once. Null if it was aborted; `wait` is how long to wait before asking again, null for never. */
async function askJob(id: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const job = await fetchJson<JobView>(`/api/jobs/${encodeURIComponent(id)}`, { signal });
    return signal.aborted ? null : { job, problem: null, wait: isActive(job) ? POLL_MS : null };
  } catch (error) {
    if (signal.aborted) return null;
    const gone = error instanceof ApiError && error.status === 404;
    return { job: null, problem: messageOf(error), wait: gone ? null : RETRY_MS };
  }
}
