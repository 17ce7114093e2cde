import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readExtremes } from './read-extremes';
import { readResponsePair } from './read-response-pair';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const row = (id: string, responses: [text: string, reward: number | null][]) => ({
  prompt_id: id,
  prompt: `Question ${id}`,
  responses: responses.map(([text, reward]) => ({ text, reward })),
});

const ROWS = [
  row('a', [
    ['trick', 9],
    ['honest a', 1],
    ['bad a', -7],
  ]),
  row('b', [
    ['honest b', 2],
    ['trick', 8],
    ['honest b', 3],
  ]),
  row('c', [
    ['same c', 4],
    ['as good c', 4],
  ]),
  row('d', [
    ['trick', 5],
    ['worst d', null],
  ]),
  row('e', [
    ['', 6],
    ['trick', 7],
  ]),
];

const read = (params = {}) =>
  readExtremes(context, parseView('test', { pairing: 'max__min', ...params }));

test('the ends of the data come first, each with its responses', async () => {
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
  const { highest, lowest, margins, flat } = await read();
  expect(highest.first.slice(0, 2)).toMatchObject([
    { ordinal: 0, promptId: 'a', value: 9, a: 0, b: null, response: 'trick' },
    { ordinal: 1, value: 8, a: 1 },
  ]);
  expect(lowest.first[0]).toMatchObject({ ordinal: 0, value: -7, a: 2, response: 'bad a' });
  expect(margins.first[0]).toMatchObject({ ordinal: 0, value: 16, a: 0, b: 2 });
  expect(margins.prompts).toBe(3);
  expect(flat).toMatchObject({ prompts: 1, first: [{ ordinal: 2, value: 4 }] });
});

test('equal texts with different rewards are found with the two that differ most', async () => {
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
  const { conflicts } = await read();
  expect(conflicts).toMatchObject({
    prompts: 1,
    first: [{ ordinal: 1, value: 1, a: 2, b: 0, response: 'honest b' }],
  });
});

test('a text that wins many prompts stands first, within the filter', async () => {
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
  const { winners } = await read();
  expect(winners.texts).toHaveLength(1);
  expect(winners.texts[0]).toMatchObject({ text: 'trick', length: 5, wins: 3 });
  expect(winners.texts[0]?.examples[0]).toEqual({ ordinal: 0, index: 0 });
  const filtered = await read({ q: 'Question a' });
  expect(filtered.winners.texts).toEqual([]);
});

test('two responses are those named, else those of the pair, else the ends', async () => {
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
  const parsed = parseView('test', { pairing: 'max__min' });
  const compare = (ordinal: number, a: number | null = null, b: number | null = null) =>
    readResponsePair(context, parsed, ordinal, { a, b });
  const pair = await compare(1);
  expect([pair.a.index, pair.a.role, pair.b.index, pair.b.role]).toEqual([
    1,
    'chosen',
    0,
    'rejected',
  ]);
  expect(pair.order).toEqual([1, 2, 0]);
  const named = await compare(1, 0, 2);
  expect([named.a.role, named.b.role, named.sharedPrefix, named.sharedPrefixRatio]).toEqual([
    'rejected',
    null,
    8,
    1,
  ]);
  expect(named.turns).toEqual(
    named.messages.map(({ content: { length } }) => ({ units: length, length })),
  );
  const unpaired = await compare(2);
  expect([unpaired.a.index, unpaired.b.index]).toEqual([0, 1]);
  await expect(compare(1, 7)).rejects.toThrow(
    'prompt 1 has no response 7; its responses are 0 to 2',
  );
});

test('a page leaves out responses that the prompt does not have, and says so', async () => {
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
  const parsed = parseView('test', { pairing: 'max__min' });
  const asked = { a: 99, b: 2 };
  const shown = await readResponsePair(context, parsed, 1, asked, { dropUnknown: true });
  expect([shown.a.index, shown.a.role, shown.b.index]).toEqual([1, 'chosen', 2]);
  expect(shown.header.ignored).toEqual(['a=99 (it has 3 responses)']);
});
