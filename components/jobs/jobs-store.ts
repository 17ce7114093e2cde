import { fetchJson } from '@/components/api/fetch-json';
import type { JobView } from '@/lib/core/views/job-view';

/** What is known of the jobs; `jobs` is null until the first answer. */
export type JobsState = { jobs: JobView[] | null; unreachable: boolean };

const BUSY_MS = 2_000;
const IDLE_MS = 10_000;

let state: JobsState = { jobs: null, unreachable: false };
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Returns whether a job still has work before it. */
export function isActive(job: JobView): boolean {
  return job.status === 'queued' || job.status === 'running';
}

/** Returns the last known state; the same object until it changes. */
export function jobsState(): JobsState {
  return state;
}

/** Asks for the jobs now, and again every 2 s while one is active, else every 10 s while the page is in sight. */
export async function refreshJobs(): Promise<void> {
  clearTimeout(timer);
  try {
    state = { jobs: await fetchJson<JobView[]>('/api/jobs'), unreachable: false };
  } catch {
    state = { ...state, unreachable: true };
  }
  for (const listener of listeners) listener();
  clearTimeout(timer);
  const busy = state.jobs?.some(isActive) ?? false;
  if (listeners.size > 0 && (busy || !document.hidden)) {
    timer = setTimeout(() => void refreshJobs(), busy ? BUSY_MS : IDLE_MS);
  }
}

function onVisibility(): void {
  if (!document.hidden) void refreshJobs();
}

/** Calls `listener` on every change. The first subscriber starts the polling, the last one ends it. */
export function subscribeJobs(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', onVisibility);
    void refreshJobs();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
