import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHART_FIELDS } from '@/lib/core/views/overview-view';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readOverview } from './read-overview';

let context: TemporaryContext;

beforeAll(async () => {
  context = await temporaryContext();
  const rows = Array.from({ length: 60 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p} ${'about '.repeat(p % 5)}`,
    responses: Array.from({ length: 2 + (p % 9) }, (_, i) => ({
      text: `answer ${i}`,
      reward: Math.sin(p * 7 + i * 3) * (1 + (p % 4)),
    })),
  }));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
});

afterAll(async () => {
  await context.remove();
});

const field = fc.constantFrom(...CHART_FIELDS);
const range = fc
  .tuple(fc.integer({ min: -3, max: 12 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, width]) => `${from}..${from + width}`);
const overview = (params: Record<string, string>) =>
  readOverview(context, parseView('test', params));

test('a chart ignores the filter on its own number and every other chart follows it', async () => {
  await fc.assert(
    fc.asyncProperty(field, range, field, range, async (own, ownRange, other, otherRange) => {
      fc.pre(own !== other);
      const before = await overview({ [other]: otherRange });
      const after = await overview({ [other]: otherRange, [own]: ownRange });
      expect(after.perPrompt[own]).toEqual(before.perPrompt[own]);
      for (const chart of CHART_FIELDS.filter((name) => name !== own && name !== other)) {
        expect(after.perPrompt[chart]?.total).toBe(after.counts.prompts);
      }
      expect(after.pooled?.histogram.total ?? 0).toBe(after.counts.scored);
    }),
    { numRuns: 60 },
  );
});

test('μ against σ ignores both filters, and its cells add up', async () => {
  const before = await overview({ n: '4..' });
  const after = await overview({ n: '4..', mu: '0..1', sigma: '0..1' });
  expect(after.muBySigma).toEqual(before.muBySigma);
  expect(before.muBySigma?.total).toBe(before.header.shown);
  expect(before.muBySigma?.counts.reduce((a, b) => a + b, 0)).toBe(before.header.shown);
});

test('normality is counted over the prompts that pass every other filter', async () => {
  const all = await overview({});
  const { tested = 0, untested, passing, histogram } = all.normality ?? {};
  expect(tested + (untested ?? 0)).toBe(60);
  expect(histogram?.total).toBe(tested);
  const shown = await overview({ normality: '0.05..', n: '8..' });
  expect(shown.header.shown).toBeLessThanOrEqual(
    passing?.find(({ level }) => level === 0.05)?.prompts ?? 0,
  );
  expect(shown.normality).toEqual({
    ...(await overview({ n: '8..' })).normality,
    quantiles: shown.normality?.quantiles,
    below: shown.normality?.below,
    above: shown.normality?.above,
  });
});

test('a dataset stored before the test was made says so and shows the rest', async () => {
  const { prisma } = context.database;
  const stored = await prisma.dataset.findFirstOrThrow();
  const rewards = stored.rewards.replaceAll(',"normalityTest":"shapiro-wilk"', '');
  expect(rewards).not.toBe(stored.rewards);
  const change = { rewards, revision: stored.revision + 1 };
  await prisma.dataset.update({ where: { id: stored.id }, data: change });
  const view = await overview({});
  expect(view.normality).toBeNull();
  expect(view.perPrompt.mu?.total).toBe(60);
  await prisma.dataset.update({
    where: { id: stored.id },
    data: { rewards: stored.rewards, revision: stored.revision + 2 },
  });
});

test('two ranges of a field show what each of them shows, and together no more', async () => {
  const shown = async (n: string) => (await overview({ n })).header.shown;
  expect(await shown('2..3,7..8')).toBe((await shown('2..3')) + (await shown('7..8')));
  expect(await shown('2..4,3..5')).toBe(await shown('2..5'));
});

test('the counts of a chart add up to the prompts it speaks of', async () => {
  const { perPrompt, header } = await overview({});
  for (const chart of CHART_FIELDS) {
    const histogram = perPrompt[chart];
    expect(histogram?.counts.reduce((a, b) => a + b, 0)).toBe(histogram?.total);
    expect(histogram?.total).toBe(header.total);
  }
});

test('a dataset without any reward can be looked at: all its responses are unscored', async () => {
  const rows = [
    { prompt: 'a', responses: [{ text: 'x' }, { text: 'y' }] },
    { prompt: 'b', responses: [] },
  ];
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { name: 'unscored' });
  const { pooled, counts } = await readOverview(context, parseView('unscored', {}));
  expect(pooled).toBeNull();
  expect(counts).toMatchObject({ prompts: 2, responses: 2, unscored: 2, skipped: 2 });
});
