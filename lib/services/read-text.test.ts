import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseTextPlace } from '@/lib/schema/views/text-place';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readText } from './read-text';

let context: TemporaryContext;

const LONG = 'x 😀\n'.repeat(50_000);

beforeEach(async () => {
  context = await temporaryContext();
  const rows = [
    {
      prompt: `Ask ${LONG}`,
      responses: [
        { text: 'a', reward: 1 },
        { text: LONG, reward: 2 },
      ],
    },
  ];
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
});
afterEach(() => context.remove());

const read = (place: string, ordinal = 0, dataset = 'test') =>
  readText(context, dataset, ordinal, parseTextPlace(place));

test('a turn or a response is read whole', async () => {
  expect(await read('response-1')).toBe(LONG);
  expect(await read('message-0')).toBe(`Ask ${LONG}`);
});

test('what is not there is said', async () => {
  await expect(read('response-2')).rejects.toThrow(/prompt 0 of "test" has no response 2/);
  await expect(read('message-1')).rejects.toThrow(/has no message 1/);
  await expect(read('response-0', 1)).rejects.toThrow(/there is no prompt 1/);
  await expect(read('response-0', 0, 'x')).rejects.toThrow(/in "x"/);
  expect(() => parseTextPlace('meta')).toThrow(/expected response-N or message-N/);
});
