import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpointScoreChoices } from '@/lib/schema/jobs/endpoint-score-json';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { reviseDataset } from '@/lib/services/revise/revise-dataset';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { storedContent } from '@/test/stored-content';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { queueEndpointScoring } from './queue-endpoint-scoring';
import { queueScoring } from './queue-scoring';
import { readScores } from './read-scores';
import { queueRewardRemoval } from './remove-rewards';
import { undoScoring } from './undo-scoring';

let context: TemporaryContext;
let endpoint: LocalEndpoint;
beforeEach(async () => {
  context = await temporaryContext();
  endpoint = await startLocalEndpoint();
  const rows = ['a', 'b'].map((id) => ({
    ...{ prompt_id: id, prompt: `Do ${id}.` },
    ...{ instruction_id_list: ['punctuation:no_comma'], kwargs: [{}] },
    responses: [1, 2].map((i) => ({
      text: `${id}${i === 1 ? ',' : ''} ${i}`,
      rewards: { base: i, more: -i },
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
});
afterEach(async () => {
  await endpoint.close();
  await context.remove();
});

const quiet = { signal: new AbortController().signal, onProgress: () => {} };
const run = async (id: Promise<string>) => runJob(context, await id);
const verify = () =>
  run(queueScoring(context, { dataset: 'test', scorer: 'verifiers', loose: false }));
const remove = (...rewards: string[]) =>
  run(queueRewardRemoval(context, { dataset: 'test', rewards }));
const askEndpoint = () =>
  run(
    queueEndpointScoring(context, {
      ...endpointScoreChoices.parse({
        ...{ reward: 'rm', by: { kind: 'pooling', model: 'rm' } },
        ...{ endpoint: { baseUrl: endpoint.baseUrl }, limits: {} },
      }),
      ...{ dataset: 'test', keyTyped: false },
    }),
  );

async function state() {
  const { dataset, undoable } = await readScores(context, 'test');
  const { activeReward, rewards } = dataset;
  return { activeReward, names: rewards.map(({ name }) => name), undoable };
}

const content = () => storedContent(context, 'test');

test('rewards are removed, what is left is as it was, and another one becomes active', async () => {
  expect(await state()).toMatchObject({ activeReward: 'base', names: ['base', 'more'] });
  await remove('base');
  expect(await state()).toMatchObject({ activeReward: 'more', names: ['more'] });
  await remove('more');
  expect(await state()).toMatchObject({ activeReward: null, names: [] });
});

test('a removal is undone: the content is that of before', async () => {
  const before = content();
  await remove('base');
  expect((await state()).undoable?.title).toBe('Remove base from test');
  await undoScoring(context, 'test');
  expect(content()).toEqual(before);
  expect(await state()).toMatchObject({ activeReward: 'base', undoable: null });
});

test.each([
  ['verifiers', verify],
  ['an endpoint', askEndpoint],
])('a scoring by %s is undone, and can be made again', async (_, score) => {
  const before = content();
  await score();
  const scored = content();
  expect(scored).not.toEqual(before);
  await undoScoring(context, 'test');
  expect(content()).toEqual(before);
  await score();
  expect(content()).toEqual(scored);
});

test('a scoring that was undone is not offered again after another change', async () => {
  await verify();
  await undoScoring(context, 'test');
  expect((await readScores(context, 'test')).last).toBeNull();
  await reviseDataset(context, 'test', {}, quiet);
  expect((await state()).undoable).toBeNull();
  await remove('more');
  expect((await state()).undoable?.title).toBe('Remove more from test');
});

test('what a scoring replaced is back after its undo', async () => {
  await askEndpoint();
  await verify();
  const before = content();
  await verify();
  await undoScoring(context, 'test');
  expect(content()).toEqual(before);
});

test('nothing is undone after another change, after ten minutes, or where nothing was scored', async () => {
  await expect(undoScoring(context, 'test')).rejects.toMatchObject({ code: 'conflict' });
  await remove('base');
  const now = context.now();
  await recover({ ...context, now: () => new Date(now.getTime() + 11 * 60_000) });
  await expect(undoScoring(context, 'test')).rejects.toThrow(/no change of the rewards of "test"/);
  await expect(undoScoring(context, 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
});

test('a reward that is not there is refused before anything starts', async () => {
  const asked = { dataset: 'test', rewards: ['base', 'nothing'] };
  await expect(queueRewardRemoval(context, asked)).rejects.toThrow(
    /has no reward "nothing"; it has base, more/,
  );
});
