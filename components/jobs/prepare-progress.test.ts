import { expect, test } from 'vitest';
import type { JobView } from '@/lib/core/views/job-view';
import { jobState, prepareProgress } from './prepare-progress';

const job: JobView = {
  id: 'j',
  kind: 'import',
  title: 'import a.jsonl',
  status: 'running',
  dataset: 'a',
  progress: { done: 1.2e9, total: 3.4e9, unit: 'bytes', items: 12345, phase: 'reading' },
  secondsRun: 30,
  secondsLeft: 62,
  report: null,
  result: null,
  preflight: null,
  push: null,
  index: null,
  endpointScore: null,
  scoring: null,
  writing: null,
  removal: null,
  score: null,
  sampling: null,
  error: null,
  createdAt: '2026-11-21T00:00:00Z',
  finishedAt: null,
};

test('an import counts bytes and responses', () => {
  expect(prepareProgress(job).sentence).toBe(
    '1.2 GB of 3.4 GB read, 12,345 responses, about 1 min 2 s left',
  );
});

test('an export counts prompts and pairs', () => {
  const progress = {
    done: 400,
    total: 805,
    unit: 'prompts',
    items: 398,
    phase: 'writing',
  } as const;
  expect(prepareProgress({ ...job, kind: 'export', progress, secondsLeft: null }).sentence).toBe(
    '400 of 805 prompts checked and written, 398 pairs',
  );
});

test('a sampling counts responses, tokens, the rate of this start, and what did not go well', () => {
  const sampling = {
    ...{ requests: 70, retries: 1, promptTokens: 1000, completionTokens: 33_000 },
    ...{ failed: 2, doneBefore: 40, problem: null },
  };
  const progress = {
    done: 100,
    total: 800,
    unit: 'responses',
    items: 12,
    phase: 'reading',
    sampling,
  } as const;
  expect(prepareProgress({ ...job, kind: 'sample', progress }).sentence).toBe(
    '100 of 800 responses sampled, 12 prompts, 34,000 tokens, 2.0 responses/s, 1 retry, 2 prompts failed, about 1 min 2 s left',
  );
});

test('what is over says how far it came', () => {
  const progress = { ...job.progress, phase: 'finishing' } as const;
  expect(prepareProgress({ ...job, status: 'done', progress }).done).toBe('1.2 GB of 3.4 GB read');
});

test('a waiting job says so', () => {
  expect(prepareProgress({ ...job, status: 'queued' }).done).toBe('waiting for its turn');
});

test('what is over says how long it took', () => {
  expect(jobState({ ...job, status: 'failed' })).toBe('failed after 30 s');
  expect(jobState(job)).toBe('running');
});
