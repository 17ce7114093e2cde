import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import { parseView } from '@/lib/schema/views/view-params';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { writeSmallTokenizer } from '@/test/small-tokenizer';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readTokenLengths } from './read-token-lengths';
import { openTokenizer } from './tokenizers/open-tokenizer';

let context: TemporaryContext;
let tokenizer: TextTokenizer;

beforeEach(async () => {
  context = await temporaryContext();
  writeSmallTokenizer(path.join(context.folder, 'model'));
  tokenizer = await openTokenizer(context, 'model', context.folder);
});

afterEach(async () => {
  await context.remove();
});

const row = (id: string, prompt: string, chosen: string, rejected: string) => ({
  prompt_id: id,
  prompt,
  responses: [
    { text: chosen, reward: 2 },
    { text: rejected, reward: 1 },
  ],
});
const the = (count: number) => Array<string>(count).fill('the').join(' ');

test('the prompt and both sides are counted in tokens, not in characters or words', async () => {
  const rows = [
    row('a', 'hello?', 'hello the cat', 'the'),
    row('b', 'the the', `${the(300)} yes`, `${the(300)} no`),
    row('c', the(127), 'cat', 'cow'),
  ];
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
  const view = parseView('test', { pairing: 'max__min' });
  const lengths = await readTokenLengths(context, view, '1', tokenizer);
  expect(lengths).toMatchObject({
    tokenizer: 'model',
    seed: '1',
    pairs: 3,
    usable: 3,
    meanPrompt: (2 + 2 + 127) / 3,
    meanChosen: (5 + 303 + 3) / 3,
    meanRejected: (1 + 302 + 3) / 3,
  });
  expect(lengths.limits.slice(0, 3)).toEqual([
    { tokens: 128, same: 2, cut: 2, chosenCut: 2, rejectedCut: 2 },
    { tokens: 256, same: 1, cut: 1, chosenCut: 1, rejectedCut: 1 },
    { tokens: 512, same: 0, cut: 0, chosenCut: 0, rejectedCut: 0 },
  ]);
  expect((await readTokenLengths(context, view, '1', tokenizer)).limits).toBe(lengths.limits);
});

test('of very many pairs 2,000 are counted', async () => {
  const rows = Array.from({ length: 2_100 }, (_, i) => row(`p${i}`, 'a', 'b', 'c'));
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
  const lengths = await readTokenLengths(context, parseView('test', {}), '7', tokenizer);
  expect(lengths).toMatchObject({ seed: '7', pairs: 2_000, usable: 2_100, meanPrompt: 1 });
});
