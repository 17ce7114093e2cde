import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { ImportSource } from '@/lib/services/import/import-source';
import { jsonLines, textSource } from '@/test/import-text';
import { type AugmentInput, augmentSources } from './augment-sources';

const augmentation: AugmentInput['augmentation'] = {
  template: 'system',
  text: 'From {low} to {high}.\n{goals}',
  scale: { low: 1, high: 10 },
  attributes: null,
  keepOriginals: false,
  half: null,
};

async function augment(
  sources: ImportSource[],
  change: Partial<AugmentInput['augmentation']> = {},
  onError: AugmentInput['onError'] = 'stop',
) {
  let text = '';
  const progress: number[] = [];
  const result = await augmentSources(
    { sources, augmentation: { ...augmentation, ...change }, onError },
    {
      signal: new AbortController().signal,
      onProgress: ({ bytesRead }) => progress.push(bytesRead),
      write: async (lines) => {
        text += lines;
      },
    },
  );
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
  return { result, text, rows, progress };
}

const pair = (id: string, chosen: number | null, rejected: number | null, more: object = {}) => ({
  ...{ prompt_id: id, prompt: `${id}?`, chosen: `${id} yes`, rejected: `${id} no` },
  ...{ score_chosen: chosen, score_rejected: rejected },
  ...more,
});
const file = (pairs: unknown[], name = 'pairs.jsonl') => textSource(name, jsonLines(pairs));
const promptId = z.object({ prompt_id: z.string() });
const idsOf = (rows: unknown[]) => rows.map((row) => promptId.parse(row).prompt_id);

test('a scored pair becomes two conversational rows, the second with its sides swapped', async () => {
  const { text, result } = await augment([file([pair('a', 8, 2.5)])]);
  const row = (goal: string, chosen: string, rejected: string, scores: string) =>
    `{"prompt":[{"role":"system","content":"From 1 to 10.\\nOverall score: ${goal}."},{"role":"user","content":"a?"}],` +
    `"chosen":[{"role":"assistant","content":"a ${chosen}"}],"rejected":[{"role":"assistant","content":"a ${rejected}"}],` +
    `"prompt_id":"a",${scores}}\n`;
  expect(text).toBe(
    row('8', 'yes', 'no', '"score_chosen":8,"score_rejected":2.5') +
      row('2.5', 'no', 'yes', '"score_chosen":2.5,"score_rejected":8'),
  );
  expect(result).toMatchObject({
    ...{ pairs: 1, rows: 2, augmented: 1, attributes: ['score'] },
    inferenceText: 'From 1 to 10.\nOverall score: 10.',
  });
});

test('what gives no row is counted, and the counts add up', async () => {
  const pairs = [
    pair('u', null, null),
    pair('a', 8, 2),
    pair('tie', 3, 3),
    pair('b', 8, null),
    pair('c', 12, -1),
  ];
  const { result, rows } = await augment([file(pairs)], { keepOriginals: true });
  expect(idsOf(rows)).toEqual(['a', 'a', 'a', 'c', 'c', 'c']);
  expect(result).toMatchObject({
    ...{ pairs: 5, augmented: 2, tied: 1, unscored: 2, outsideHalf: 0, rows: 6, originals: 2 },
    ...{ outsideScale: 1, lowestGoal: -1, highestGoal: 12 },
  });
});

test('half of the prompts are augmented and the others left out, whatever stands around them', async () => {
  const pairs = Array.from({ length: 200 }, (_, i) => pair(`p${i}`, i + 1, i));
  const half = { seed: '1' };
  const { rows, result } = await augment([file(pairs)], { half });
  expect(result.augmented + result.outsideHalf).toBe(200);
  expect(result.augmented).toBeGreaterThan(75);
  expect(result.augmented).toBeLessThan(125);
  const reversed = await augment([file(pairs.toReversed())], { half });
  expect(new Set(idsOf(reversed.rows))).toEqual(new Set(idsOf(rows)));
});

describe('the goal', () => {
  const rewards = (prompt: string, quality: number, score: number) => ({
    ...pair(prompt, score, 1),
    ...{ quality_chosen: quality, quality_rejected: 0.5 },
  });
  const contentsOf = (rows: unknown[]) =>
    rows.map(
      (row) =>
        z.object({ prompt: z.array(z.object({ content: z.string() })) }).parse(row).prompt[0]
          ?.content,
    );

  test('is the reward called score unless others are named', async () => {
    const usual = await augment([file([rewards('a', 2, 9)])]);
    expect(contentsOf(usual.rows)[0]).toBe('From 1 to 10.\nOverall score: 9.');
    const named = await augment([file([rewards('a', 2, 9)])], { attributes: ['quality', 'score'] });
    expect(contentsOf(named.rows)).toEqual([
      'From 1 to 10.\nQuality: 2.\nOverall score: 9.',
      'From 1 to 10.\nQuality: 0.5.\nOverall score: 1.',
    ]);
    expect(named.rows[0]).toMatchObject({ score_chosen: 2, score_rejected: 0.5 });
  });

  test('stands in the first user turn for models without a system role', async () => {
    const { rows } = await augment([file([rewards('a', 2, 9)])], { template: 'user' });
    expect(contentsOf(rows)[0]).toBe('From 1 to 10.\nOverall score: 9.\n\na?');
  });
});

test('files are read in the order of their names, gzip too, and progress ends at their size', async () => {
  const later = file([pair('b', 2, 1)], 'b.jsonl');
  const bytes = gzipSync(JSON.stringify([pair('a', 2, 1)]));
  const { rows, progress } = await augment([later, textSource('a.json.gz', bytes)]);
  expect(idsOf(rows)).toEqual(['a', 'a', 'b', 'b']);
  expect(progress.at(-1)).toBe(later.sizeBytes + bytes.length);
});

test('a prompt without an id has the id that an import would give it', async () => {
  const { prompt_id: _, ...anonymous } = pair('a\ud800', 2, 1);
  const { rows } = await augment([file([anonymous])]);
  expect(rows[0]).toMatchObject({
    prompt_id: expect.stringMatching(/^[0-9a-f]{64}$/),
    chosen: [{ content: 'a\ufffd yes' }],
  });
});

describe('bad input', () => {
  const bad = [pair('a', 2, 1), { prompt: 'x', responses: [] }, pair('b', 2, 1)];

  test('ends the work at the first bad row, with its place', async () => {
    await expect(augment([file(bad)])).rejects.toThrow(
      'pairs.jsonl:2: this row has the keys prompt, responses; expected {prompt, chosen, rejected',
    );
  });

  test('that has another shape is told the way to pairs', async () => {
    const scored = { prompt: 'x', responses: [{ text: 'a', reward: 1 }] };
    await expect(augment([file([scored])])).rejects.toThrow(
      'this is prompt with a list of responses: import it, export its pairs and augment those',
    );
  });

  test('is counted and left out where that was asked for', async () => {
    const content = `${jsonLines(bad)}{"prompt":`;
    const { result } = await augment([textSource('x.jsonl', content)], {}, 'skip');
    expect(result).toMatchObject({
      ...{ pairs: 2, rows: 4 },
      badRows: { count: 2, cases: [{ file: 'x.jsonl', line: 2 }, { line: 4 }] },
    });
  });

  test.each([
    [{}, [pair('a', null, 1)], 'of 1 pairs 1 lack a score on a side, 0 are ties'],
    [{ attributes: ['help'] }, [pair('a', 2, 1)], 'lack help on a side, 0 are ties'],
    [
      {},
      [pair('a', 2, 2)],
      '1 are ties and 0 are of prompts that were not drawn; rewards found: score',
    ],
    [{ attributes: ['a', 'a'] }, [pair('a', 2, 1)], 'augmentation.attributes: expected each once'],
    [{ text: 'none' }, [pair('a', 2, 1)], 'augmentation.text: the text has no {goals}'],
  ])('%j and %j give no row', async (change, pairs, message) => {
    await expect(augment([file(pairs)], change)).rejects.toThrow(message);
  });
});
