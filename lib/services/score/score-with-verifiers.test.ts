import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { parseView } from '@/lib/schema/views/view-params';
import { listDatasets } from '@/lib/services/list-datasets';
import { readPrompt } from '@/lib/services/read-prompt';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { scoreWithVerifiers } from './score-with-verifiers';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const score = (loose = false, name = 'test') =>
  scoreWithVerifiers(
    context,
    name,
    { loose },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
const importRows = (...rows: unknown[]) =>
  importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
const rewardsOf = async (ordinal: number) =>
  (await readPrompt(context, parseView('test', {}), ordinal)).responses.map((one) => one.rewards);

const row = (id: string, ids: unknown, kwargs: unknown, ...texts: string[]) => ({
  prompt_id: id,
  prompt: `Do ${id}.`,
  instruction_id_list: ids,
  kwargs,
  responses: texts.map((text, i) => ({ text, reward: i })),
});
const words = (count: number) => ({ relation: 'at least', num_words: count });
const COMMA = 'punctuation:no_comma';
const WORDS = 'length_constraints:number_words';

test('each response gets what it satisfies, in all and by constraint', async () => {
  await importRows(
    row('a', [COMMA, WORDS], [null, words(3)], 'one two three', 'one, two', ' '),
    row('b', ['startend:quotation'], [{}], '"b"'),
  );
  expect(await score()).toMatchObject({
    ...{ prompts: 2, responses: 4, scoredPrompts: 2, scoredResponses: 4, approximate: [] },
    ...{ rewards: ['verified', WORDS, COMMA, 'startend:quotation'], activeReward: 'reward' },
  });
  const none = { [COMMA]: null, [WORDS]: null, 'startend:quotation': null };
  expect(await rewardsOf(0)).toEqual([
    { ...none, reward: 0, verified: 2, [COMMA]: 1, [WORDS]: 1 },
    { ...none, reward: 1, verified: 0, [COMMA]: 0, [WORDS]: 0 },
    { ...none, reward: 2, verified: 0, [COMMA]: 0, [WORDS]: 0 },
  ]);
  expect(await rewardsOf(1)).toEqual([
    { ...none, reward: 0, verified: 1, 'startend:quotation': 1 },
  ]);
});

test('an instruction that stands twice gives the share of it that is satisfied', async () => {
  await importRows(row('a', [WORDS, WORDS, COMMA], [words(2), words(9), {}], 'one two three'));
  await score();
  expect(await rewardsOf(0)).toEqual([{ reward: 0, verified: 2, [WORDS]: 0.5, [COMMA]: 1 }]);
});

test('the loose reading forgives a first line, and takes the place of the strict rewards', async () => {
  await importRows(row('a', ['startend:quotation'], [{}], 'Sure:\n"b"'));
  await score();
  expect((await rewardsOf(0))[0]).toMatchObject({ verified: 0 });
  expect(await score(true)).toMatchObject({ rewards: ['verified', 'startend:quotation'] });
  expect((await rewardsOf(0))[0]).toMatchObject({ verified: 1, reward: 0 });
  expect((await listDatasets(context))[0]?.rewards).toHaveLength(3);
});

test('prompts that cannot be scored are named and counted, the others are scored', async () => {
  await importRows(
    row('none', undefined, undefined, 'a'),
    row('unknown', ['a:b'], [{}], 'a'),
    row('malformed', [WORDS], [{ num_words: 'three', relation: 'at least' }], 'a'),
    row('lengths', [WORDS, COMMA], [words(1)], 'a'),
    row('list', 'punctuation:no_comma', [{}], 'a'),
    row('good', [COMMA], [{}], 'a'),
  );
  const report = await score();
  expect(report).toMatchObject({
    ...{ scoredPrompts: 1, scoredResponses: 1 },
    withoutConstraints: { count: 1, cases: [{ promptId: 'none' }] },
    unusable: {
      count: 4,
      cases: [
        { promptId: 'unknown', detail: 'the instruction "a:b" is not known' },
        { promptId: 'malformed', detail: expect.stringContaining('found "three"') },
        { promptId: 'lengths', detail: expect.stringContaining('has 2 ids, kwargs has 1') },
        { promptId: 'list', detail: expect.stringContaining('expected a list') },
      ],
    },
  });
  expect(await rewardsOf(1)).toEqual([{ reward: 0, verified: null, [COMMA]: null }]);
  expect(await rewardsOf(5)).toEqual([{ reward: 0, verified: 1, [COMMA]: 1 }]);
});

test('without a reward before, verified becomes the active one', async () => {
  const responses = [{ text: 'a' }, { text: 'a, b' }];
  await importRows({ prompt: 'p', instruction_id_list: [COMMA], kwargs: [{}], responses });
  expect(await score()).toMatchObject({ activeReward: 'verified' });
});

test('approximate instructions are named, and make the sum approximate', async () => {
  const ids = ['length_constraints:number_sentences', COMMA];
  await importRows(row('a', ids, [{ relation: 'at least', num_sentences: 1 }, {}], 'One.'));
  expect((await score()).approximate).toEqual(['verified', ids[0]]);
});

test.each([
  ['no prompt has constraints', [row('a', undefined, undefined, 'x')], /prompt a: no constraints/],
  ['no constraints can be used', [row('a', ['x'], [{}], 'x')], /prompt a: the instruction "x"/],
  ['there are no responses', [row('a', [COMMA], [{}])], /its prompts have no responses yet/],
])('where %s nothing is changed', async (_, rows, message) => {
  await importRows(...rows);
  const [before] = await listDatasets(context);
  await expect(score()).rejects.toThrow(message);
  expect(await listDatasets(context)).toEqual([before]);
});

const FILE = path.resolve('../shared/data/ifeval/input_data.jsonl');
const published = z.object({ key: z.number(), prompt: z.string() }).loose();

test.skipIf(!fs.existsSync(FILE))('every published prompt of IFEval can be scored', async () => {
  const lines = fs.readFileSync(FILE, 'utf8').trim().split('\n');
  const rows = lines.map((line) => published.parse(JSON.parse(line)));
  const answers = rows.map((one) => ({
    ...one,
    prompt_id: `${one.key}`,
    responses: [{ text: 'x' }],
  }));
  await importRows(...answers);
  expect(await score()).toMatchObject({
    scoredPrompts: rows.length,
    withoutConstraints: { count: 0 },
    unusable: { count: 0 },
  });
});
