import type { JobProgress } from '@/lib/core/views/job-view';

/** What a finished job stores; `result` is as `jobResult` has it. */
export type JobOutcome = { progress: JobProgress; result: object };
