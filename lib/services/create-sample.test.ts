import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { createSampleOnce } from './create-sample';
import { deleteDataset } from './delete-dataset';
import { listDatasets } from './list-datasets';

let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
});
afterAll(() => context.remove());

test('a new installation gets both samples once, and one that was deleted does not come back', async () => {
  expect(await createSampleOnce(context)).toEqual(['verifiable-sample', 'sample']);
  const made = await listDatasets(context);
  expect(
    made.map(({ name, synthetic, prompts, activeReward }) => ({
      ...{ name, synthetic, prompts, activeReward },
    })),
  ).toEqual([
    { name: 'sample', synthetic: true, prompts: 207, activeReward: 'helpfulness' },
    { name: 'verifiable-sample', synthetic: true, prompts: 120, activeReward: 'verified' },
  ]);
  await deleteDataset(context, 'verifiable-sample');
  expect(await createSampleOnce(context)).toEqual([]);
  expect((await listDatasets(context)).map(({ name }) => name)).toEqual(['sample']);
}, 60_000);
