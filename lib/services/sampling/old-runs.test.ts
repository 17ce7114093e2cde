import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpointScoreChoices } from '@/lib/schema/jobs/endpoint-score-json';
import { endpointChoices, runLimits, samplingChoices } from '@/lib/schema/jobs/sample-json';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { listDatasets } from '@/lib/services/list-datasets';
import { readJob } from '@/lib/services/list-jobs';
import { resumeRun } from '@/lib/services/runs/resume-run';
import { queueEndpointScoring } from '@/lib/services/score/queue-endpoint-scoring';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { deleteRun } from './delete-run';
import { queueSample } from './queue-sample';

let context: TemporaryContext;
let endpoint: LocalEndpoint;
beforeEach(async () => {
  context = await temporaryContext();
  endpoint = await startLocalEndpoint();
});
afterEach(async () => {
  await endpoint.close();
  await context.remove();
});

const DAY_MS = 24 * 60 * 60 * 1000;
const later = (days: number) => ({
  ...context,
  now: () => new Date(context.now().getTime() + days * DAY_MS),
});

/** A run that paused after two of three prompts. */
async function pausedRun(): Promise<string> {
  const rows = ['a', 'b', 'c'].map((prompt) => ({ prompt }));
  const id = await queueSample(
    context,
    {
      source: { files: [textSource('p.jsonl', jsonLines(rows))] },
      ...{ name: 'new', append: false, keyTyped: false },
      endpoint: endpointChoices.parse({ baseUrl: endpoint.baseUrl, model: 'm' }),
      sampling: samplingChoices.parse({ n: 2 }),
      search: null,
      limits: runLimits.parse({ maxRequests: 2, concurrency: 1 }),
    },
    new AbortController().signal,
  );
  await expect(runJob(context, id)).rejects.toThrow(/budget/);
  return id;
}

const folders = () => fs.readdirSync(path.join(context.dataDir, 'samples'));
const resumed = { limits: {}, name: null, hasKey: false, finish: false };

test('what a run keeps is there for 30 days after it ended, and removed then', async () => {
  const id = await pausedRun();
  await recover(later(29));
  expect(folders()).toEqual([id]);
  expect(await context.database.prisma.runAnswer.count()).toBe(2);
  expect((await readJob(later(29), id)).sampling?.canResume).toBe(true);
  await recover(later(31));
  expect(folders()).toEqual([]);
  expect(await context.database.prisma.runAnswer.count()).toBe(0);
  expect(await readJob(later(31), id)).toMatchObject({
    ...{ status: 'paused', sampling: { canResume: false } },
  });
  await expect(resumeRun(later(31), id, resumed)).rejects.toThrow(/more than 30 days ago/);
});

test('a run that is over can be deleted, with what it keeps; one that has its turn before it cannot', async () => {
  const id = await pausedRun();
  await resumeRun(context, id, resumed);
  await expect(deleteRun(context, id)).rejects.toThrow(/the run is queued; cancel it first/);
  await runJob(context, id);
  await deleteRun(context, id);
  await expect(readJob(context, id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await listDatasets(context)).toMatchObject([{ name: 'new', prompts: 3 }]);
  expect(folders()).toEqual([]);
});

test('a deletion that was interrupted is finished by the housekeeping', async () => {
  const id = await pausedRun();
  await context.database.prisma.job.delete({ where: { id } });
  await recover(context);
  expect(folders()).toEqual([id]);
  await recover(later(2));
  expect(folders()).toEqual([]);
  expect(await context.database.prisma.runAnswer.count()).toBe(0);
});

test('what a scoring by an endpoint keeps, answers and failures, is removed after 30 days as well', async () => {
  const rows = ['a', 'b'].map((id) => ({
    prompt_id: id,
    prompt: id,
    responses: [1, 2].map((i) => ({ text: `${id} ${i}`, reward: i })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
  endpoint.script = ({ prompt }) =>
    prompt.startsWith('b') ? { does: 'refuse', status: 400 } : { does: 'answer' };
  const id = await queueEndpointScoring(context, {
    ...endpointScoreChoices.parse({
      ...{ reward: 'rm', by: { kind: 'pooling', model: 'rm' }, batch: 1 },
      ...{ endpoint: { baseUrl: endpoint.baseUrl }, limits: { retries: 0 } },
    }),
    ...{ dataset: 'test', keyTyped: false },
  });
  await runJob(context, id);
  const { prisma } = context.database;
  const kept = async () => [await prisma.runAnswer.count(), await prisma.runFailure.count()];
  expect(await kept()).toEqual([2, 2]);
  await recover(later(29));
  expect(await kept()).toEqual([2, 2]);
  expect((await readJob(later(29), id)).scoring?.canResume).toBe(true);
  await recover(later(31));
  expect(await kept()).toEqual([0, 0]);
  expect((await readJob(later(31), id)).scoring?.canResume).toBe(false);
  await expect(resumeRun(later(31), id, resumed)).rejects.toThrow(/more than 30 days ago/);
});

test('answers whose job is gone are removed', async () => {
  const id = await pausedRun();
  await context.database.prisma.job.delete({ where: { id } });
  fs.rmSync(path.join(context.dataDir, 'samples', id), { recursive: true });
  await recover(context);
  expect(await context.database.prisma.runAnswer.count()).toBe(0);
});
