import { afterEach, beforeEach, expect, test } from 'vitest';
import { queuePush } from '@/lib/services/hub/queue-push';
import { listExports } from '@/lib/services/list-exports';
import { readJob } from '@/lib/services/list-jobs';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type LocalHub, startLocalHub } from '@/test/local-hub';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { queueJob } from './queue-job';
import { runJob } from './run-job';

let context: TemporaryContext;
let hub: LocalHub;
let exported: string;

beforeEach(async () => {
  context = await temporaryContext();
  hub = await startLocalHub();
  const responses = ['good', 'bad'].map((text, i) => ({ text, reward: 2 - i }));
  const rows = jsonLines([{ prompt_id: 'p', prompt: 'P?', responses }]);
  await importSources(context, [textSource('a.jsonl', rows)]);
  exported = await queueJob(context, {
    ...{ kind: 'export', dataset: 'test', query: 'pairing=max__min' },
    ...{ format: 'trl-conversational', file: 'jsonl' },
  });
});

afterEach(async () => {
  await hub.close();
  await context.remove();
});

const settings = (token: string | null) => ({ endpoint: hub.endpoint, offline: false, token });

test('a finished export is pushed, and the token is nowhere in the database', async () => {
  await runJob(context, exported);
  const id = await queuePush(context, exported, { repo: 'ada/pairs', isPublic: false });
  await runJob(context, id, { hub: settings('hf_test_token') });
  expect(await readJob(context, id)).toMatchObject({
    ...{ kind: 'push', status: 'done', title: 'Push pairs of test to ada/pairs', dataset: 'test' },
    push: { repo: 'ada/pairs', private: true, url: `${hub.endpoint}/datasets/ada/pairs` },
  });
  const files = hub.datasets.get('ada/pairs')?.files;
  expect(files?.get('data/train.jsonl')?.toString()).toContain('"prompt_id":"p"');
  expect(JSON.stringify(await context.database.prisma.job.findMany())).not.toContain('hf_test');
  expect(await listExports(context, 'test')).toHaveLength(1);
});

test('a wrong token and no token end the job with words for people', async () => {
  await runJob(context, exported);
  for (const [token, words] of [
    ['hf_wrong', 'does not accept the token'],
    [null, 'there is no token for the Hub'],
  ] as const) {
    const id = await queuePush(context, exported, { repo: 'ada/pairs', isPublic: false });
    await expect(runJob(context, id, { hub: settings(token) })).rejects.toThrow(words);
    expect(await readJob(context, id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining(words),
    });
  }
  expect(hub.datasets.size).toBe(0);
});

test('what is not exported yet cannot be pushed', async () => {
  const pushing = queuePush(context, exported, { repo: 'ada/pairs', isPublic: false });
  await expect(pushing).rejects.toMatchObject({ code: 'not_found' });
});
