import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readEffectOfN } from './read-effect-of-n';
import { readSubsampledMatrix } from './read-subsampled-matrix';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const rows = (prompts: number, n: (p: number) => number) =>
  Array.from({ length: prompts }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    responses: Array.from({ length: n(p) }, (_, i) => ({
      text: `answer ${i}`,
      reward: Math.sin(p * 7 + i * 3) * (1 + (p % 4)),
    })),
  }));

const importRows = (values: readonly unknown[]) =>
  importSources(context, [textSource('a.jsonl', jsonLines(values))]);

test('at each n the pairings are those of the subsampled matrix with the same seed', async () => {
  await importRows(rows(30, () => 22));
  const parsed = parseView('test', {});
  const { effect } = await readEffectOfN(context, parsed, '7');
  expect(effect.steps.map(({ n }) => n)).toEqual([5, 10, 20, 22]);
  for (const step of effect.steps) {
    const { matrix } = await readSubsampledMatrix(context, parsed, { n: step.n, seed: '7' });
    for (const [i, { meanMargin, ...pairing }] of step.pairings.entries()) {
      const cell = matrix.cells[i];
      expect(cell).toMatchObject(pairing);
      expect(cell?.meanMargin ?? 0).toBeCloseTo(meanMargin ?? 0, 9);
    }
  }
});

test('prompts with fewer scored responses are left out of an n and counted, the filter holds', async () => {
  const values = rows(20, (p) => (p < 12 ? 11 : 6));
  await importRows([...values, { prompt: 'none', responses: [{ text: 'x', reward: null }] }]);
  const { effect } = await readEffectOfN(context, parseView('test', {}), '1');
  expect(effect.drawn).toEqual({ prompts: 21, of: 21 });
  expect(effect.steps.map(({ n, prompts, leftOut }) => [n, prompts, leftOut])).toEqual([
    [5, 20, 1],
    [10, 12, 9],
    [11, 12, 9],
  ]);
  const filtered = await readEffectOfN(context, parseView('test', { n: '..6' }), '1');
  expect(filtered.effect.steps.map(({ n, prompts }) => [n, prompts])).toEqual([
    [5, 8],
    [6, 8],
  ]);
});

test('a result is kept for the next who asks, whatever the pairing, and not for another seed', async () => {
  await importRows(rows(5, () => 12));
  const ask = (params: Record<string, string>, seed: string) =>
    readEffectOfN(context, parseView('test', params), seed);
  const first = await ask({}, '1');
  expect((await ask({ pairing: 'max__mu' }, '1')).effect).toBe(first.effect);
  expect((await ask({}, '2')).effect).not.toEqual(first.effect);
});

test('without two scored responses anywhere there is no n to look at', async () => {
  await importRows(rows(3, () => 1));
  expect((await readEffectOfN(context, parseView('test', {}), '1')).effect.steps).toEqual([]);
});

test('of very many prompts some are drawn, as the counts say', async () => {
  await importRows(rows(5_200, () => 3));
  const { effect } = await readEffectOfN(context, parseView('test', {}), '1');
  expect(effect.drawn).toEqual({ prompts: 5_000, of: 5_200 });
  expect(effect.steps.map(({ n, prompts }) => [n, prompts])).toEqual([[3, 5_000]]);
});
