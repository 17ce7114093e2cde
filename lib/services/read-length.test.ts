import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readLength } from './read-length';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

const importRows = (values: readonly unknown[]) =>
  importSources(context, [textSource('a.jsonl', jsonLines(values))]);

const row = (id: string, responses: [text: string, reward: number | null][]) => ({
  prompt_id: id,
  prompt: `Question ${id}`,
  responses: responses.map(([text, reward]) => ({ text, reward })),
});

const ROWS = [
  row('a', [
    [`${words(40)} no`, 1],
    [`${words(40)} yes indeed`, 2],
    [words(10), 0],
  ]),
  row('b', [
    ['short', 3],
    [words(100), 1],
    [words(50), 2],
  ]),
  row('c', [
    [`${words(600)} end`, 5],
    [`${words(600)} done`, 4],
  ]),
  row('d', [['one', 1]]),
];

test('gaps of every pairing, correlations within prompts, and pairs that begin alike', async () => {
  await importRows(ROWS);
  const view = await readLength(context, parseView('test', { pairing: 'max__min' }), '1');
  expect(view.gaps).toHaveLength(21);
  const lengths = (count: number) => words(count).length;
  const gapA = lengths(40) + ' yes indeed'.length - lengths(10);
  const gapB = 'short'.length - lengths(100);
  const gapC = ' end'.length - ' done'.length;
  expect(view.gaps[0]).toMatchObject({
    chosen: 'max',
    rejected: 'min',
    usable: 3,
    chosenLonger: 1,
    meanGap: (gapA + gapB + gapC) / 3,
    median: gapC,
  });
  expect(view.relation).toMatchObject({
    drawn: { prompts: 4, of: 4 },
    prompts: 2,
    tooFew: 2,
    noSpread: 0,
    positive: 1,
  });
  expect(view.relation.meanSpearman).toBeCloseTo(0, 12);
  expect(view.beginnings).toEqual({
    seed: '1',
    pairs: 3,
    usable: 3,
    same: [16, 32, 64, 128, 256, 512].map((limit) => ({ words: limit, pairs: 1 })),
  });
});

test('the pairing chooses whose beginnings are compared, the filter which prompts', async () => {
  await importRows(ROWS);
  const read = (params: Record<string, string>) =>
    readLength(context, parseView('test', params), '1');
  const upper = await read({ pairing: 'max__mu', n: '3..' });
  expect(upper.beginnings.same.map(({ pairs }) => pairs)).toEqual([1, 1, 0, 0, 0, 0]);
  expect(upper.beginnings.usable).toBe(2);
  const none = await read({ text: 'nothing like it' });
  expect(none.beginnings).toMatchObject({ pairs: 0, usable: 0 });
  expect(none.gaps[0]).toMatchObject({ usable: 0, meanGap: null, median: null });
  expect(none.relation).toMatchObject({ prompts: 0, meanPearson: null });
});

test('of very many pairs some are compared, drawn by seed and kept', async () => {
  await importRows(
    Array.from({ length: 2_100 }, (_, i) =>
      row(`p${i}`, [
        [`${words(i % 40)} a`, 1],
        [`${words(i % 40)} b`, 0],
      ]),
    ),
  );
  const read = (seed: string) => readLength(context, parseView('test', {}), seed);
  const first = await read('1');
  expect(first.beginnings).toMatchObject({ pairs: 2_000, usable: 2_100 });
  expect((await read('1')).beginnings).toBe(first.beginnings);
  expect((await read('2')).beginnings.same).not.toEqual(first.beginnings.same);
  expect((await read('2')).gaps).toBe(first.gaps);
});
