import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { listJobs } from '@/lib/services/list-jobs';
import { jsonLines } from '@/test/import-text';
import { temporaryContext } from '@/test/temporary-context';

test('an import is done before its search index is begun', async () => {
  const context = await temporaryContext();
  try {
    const file = path.join(context.folder, 'a.jsonl');
    const rows = [{ prompt: 'p', responses: [{ text: 'tea', reward: 1 }] }];
    fs.writeFileSync(file, jsonLines(rows));
    const jobId = await queueJob(context, {
      ...{ kind: 'import', name: 'a', shape: 'auto', onError: 'stop' },
      ...{ reward: null, columns: {}, staged: false },
      files: [{ name: 'a.jsonl', path: file, sizeBytes: fs.statSync(file).size }],
    });
    const databaseUrl = `file:${path.join(context.folder, 'test.db')}`;
    const workerData = {
      databaseUrl,
      dataDir: context.dataDir,
      jobId,
      hubToken: null,
      endpointKey: null,
    };
    await once(new Worker(path.resolve('dist/job-worker.mjs'), { workerData }), 'exit');
    const [index, imported] = await listJobs(context);
    expect([imported?.kind, index?.kind]).toEqual(['import', 'index']);
    const doneAt = Date.parse(imported?.finishedAt ?? '');
    expect(Date.parse(index?.createdAt ?? '')).toBeGreaterThanOrEqual(doneAt);
    expect(index?.status).toBe('done');
  } finally {
    await context.remove();
  }
});
