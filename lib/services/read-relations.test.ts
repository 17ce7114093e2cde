import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readRelations } from './read-relations';

let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  const rows = Array.from({ length: 40 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    responses: Array.from({ length: 6 }, (_, i) => ({
      text: 'word '.repeat(i + 1),
      rewards: { taste: p + i, brevity: i === 0 && p === 0 ? null : -2 * i, luck: Math.sin(i * 5) },
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { reward: 'taste' });
});

afterAll(async () => {
  await context.remove();
});

test('reward and length go together within prompts, and every response has its cell', async () => {
  const view = await readRelations(context, parseView('test', {}), null);
  expect(view.rewardByLength.drawn).toEqual({ prompts: 40, of: 40 });
  expect(view.rewardByLength).toMatchObject({ prompts: 40, tooFew: 0, noSpread: 0 });
  expect(view.rewardByLength.meanSpearman).toBeCloseTo(1, 12);
  expect(view.rewardByLength.plane?.total).toBe(240);
});

test('two rewards are compared over the responses that have both', async () => {
  const view = await readRelations(context, parseView('test', {}), 'brevity');
  expect(view.others).toEqual(['brevity', 'luck']);
  expect(view.rewards).toMatchObject({ other: 'brevity', prompts: 40 });
  expect(view.rewards?.meanSpearman).toBeCloseTo(-1, 12);
  expect(view.rewards?.plane?.total).toBe(239);
});

test('a reward that is not there gives way to the first other one, and filters are followed', async () => {
  const view = await readRelations(context, parseView('test', { mu: '30..' }), 'nothing');
  expect(view.rewards?.other).toBe('brevity');
  expect(view.rewardByLength.drawn.of).toBeLessThan(40);
  expect(view.rewardByLength.plane?.total).toBe(view.rewardByLength.drawn.of * 6);
});
