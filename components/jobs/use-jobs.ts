'use client';

import { useSyncExternalStore } from 'react';
import { type JobsState, jobsState, subscribeJobs } from './jobs-store';

const NOT_ASKED: JobsState = { jobs: null, unreachable: false };

/** The jobs of the server, kept fresh; one poll for the whole page. */
export function useJobs(): JobsState {
  return useSyncExternalStore(subscribeJobs, jobsState, () => NOT_ASKED);
}
