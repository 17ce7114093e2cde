import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PreviewOptions, previewSource } from './preview-source';

const nested = (i: number) => ({
  prompt_id: `p${i}`,
  prompt: `Question ${i}`,
  responses: Array.from({ length: 6 }, (_, j) => ({ text: `answer ${j}`, reward: j, model: 'm' })),
});
const rows = Array.from({ length: 50 }, (_, i) => nested(i));
const linesOf = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const preview = (
  text: string | Buffer,
  complete = true,
  reading: Partial<Pick<PreviewOptions, 'shape' | 'columns'>> = {},
) =>
  previewSource('x.jsonl', Buffer.from(text), { complete, shape: 'auto', columns: {}, ...reading });

test('shows the first three records with four responses each', async () => {
  const result = await preview(linesOf(rows));
  expect(result).toMatchObject({
    file: 'x.jsonl',
    shape: 'nested',
    gzip: false,
    layout: 'lines',
    rewards: ['reward'],
  });
  expect(result.records.map((record) => record.line)).toEqual([1, 2, 3]);
  expect(result.records[1]).toEqual({
    line: 2,
    promptId: 'p1',
    messages: [{ role: 'user', content: 'Question 1' }],
    responses: [0, 1, 2, 3].map((j) => ({
      text: `answer ${j}`,
      rewards: { reward: j },
      model: 'm',
    })),
    responseCount: 6,
  });
});

test.each([
  ['lines', linesOf(rows)],
  ['array', JSON.stringify(rows)],
  ['array', JSON.stringify(rows, null, 4)],
])('shows the same for a file that is cut or gzipped: %s', async (layout, text) => {
  const whole = await preview(text);
  expect(whole).toMatchObject({ layout, gzip: false });
  expect(await preview(text.slice(0, 5000), false)).toEqual(whole);
  const zipped = gzipSync(text);
  expect(await preview(zipped)).toEqual({ ...whole, gzip: true });
  const half = zipped.subarray(0, zipped.length / 2);
  expect(await preview(half, false)).toEqual({ ...whole, gzip: true });
});

test('shows a pair as two responses of one prompt', async () => {
  const pair = (chosen: string, rejected: string) => ({ prompt: 'Hi', chosen, rejected });
  const scored = { ...pair('a', 'b'), chosen_rating: 8, rejected_rating: 2 };
  expect(await preview(linesOf([pair('a', 'b'), scored]))).toMatchObject({
    shape: 'paired',
    rewards: ['rating'],
    records: [
      { responses: [{ text: 'a', rewards: {} }, { text: 'b' }], responseCount: 2 },
      { responses: [{ rewards: { rating: 8 } }, { rewards: { rating: 2 } }] },
    ],
  });
});

test('names the rewards of all records that it reads, and shows records with problems nowhere', async () => {
  const text = linesOf([
    { prompt: 'a', response: 'b', reward: null },
    { prompt: '', response: 'b', reward: 2 },
    { prompt: 'a', response: 'c', reward: 1, helpfulness: 3 },
  ]);
  const result = await preview(`not JSON\n${text}`);
  expect(result.shape).toBe('long');
  expect(result.rewards).toEqual(['reward', 'helpfulness']);
  expect(result.records.map((record) => record.line)).toEqual([2, 4]);
});

test('cuts long texts without splitting a character', async () => {
  const text = `${'x'.repeat(1999)}😀 and more`;
  const { records } = await preview(JSON.stringify({ prompt: text, responses: [{ text }] }));
  expect(records[0]?.messages[0]?.content).toBe('x'.repeat(1999));
  expect(records[0]?.responses[0]?.text).toBe('x'.repeat(1999));
});

test('a record without a known shape says so, and names the columns that could be mapped', async () => {
  const text = '{"question":"a","answers":[{"text":"b","rm":1}]}';
  const result = await preview(text);
  expect(result).toMatchObject({
    shape: null,
    columns: ['question', 'answers', 'text', 'rm'],
    records: [],
  });
  expect(result.problem).toMatch(
    'x.jsonl:1: the shape is not known: this row has the keys question, answers; expected one of: ' +
      'prompt with a list of responses {prompt, responses: [{text, reward}]}; ',
  );
  const columns = { question: 'prompt', answers: 'responses', rm: 'reward' };
  const mapped = await preview(text, true, { columns });
  expect(mapped).toMatchObject({ shape: 'nested', problem: null, rewards: ['reward'] });
  expect(mapped.records[0]?.responses).toEqual([
    { text: 'b', rewards: { reward: 1 }, model: null },
  ]);
});

test('a shape that was chosen and does not fit says why, with the line', async () => {
  const result = await preview(linesOf(rows), true, { shape: 'simpo' });
  expect(result).toMatchObject({ shape: 'simpo', records: [] });
  expect(result.problem).toMatch(/^x\.jsonl:1: .*all_generated_responses/);
});

test.each([
  ['', 'x.jsonl: the file is empty'],
  ['[]', 'x.jsonl: there are no records in the array'],
  ['{\n "a": 1\n}', 'x.jsonl:1: line is not valid JSON'],
])('refuses %j', async (text, message) => {
  await expect(preview(text)).rejects.toThrow(message);
});

test('says that a record is too long where it is cut before its end', async () => {
  const text = JSON.stringify(nested(1)).slice(0, 100);
  await expect(preview(text, false)).rejects.toThrow('the first record is too long for a preview');
});
