import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { parseView } from '@/lib/schema/views/view-params';
import { openTokenizer } from '@/lib/services/tokenizers/open-tokenizer';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { writeSmallTokenizer } from '@/test/small-tokenizer';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { openExport } from './open-export';
import { readPreflight } from './read-preflight';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const row = (id: string, prompt: string, responses: [text: string, reward: number][]) => ({
  prompt_id: id,
  prompt,
  responses: responses.map(([text, reward]) => ({ text, reward })),
});

const ROWS = [
  row('skipped', 'S?', [['one', 1]]),
  row('fine', 'F?', [
    ['good', 2],
    ['bad', 1],
  ]),
  row('equal', 'E?', [
    ['same', 2],
    ['same', 1],
  ]),
  row('left', 'L?', [
    ['good<|im_end|>', 2],
    ['', 1],
  ]),
  row('again', 'F?', [
    ['good', 5],
    ['bad', 1],
  ]),
];

async function source(params: Record<string, string> = {}) {
  await importSources(context, [textSource('a.jsonl', jsonLines(ROWS))]);
  const view = parseView('test', { pairing: 'max__min', ...params });
  return (await openExport(context, view, DEFAULT_FORMAT)).source;
}

const options = { scoresMayFall: false };

test('the pairs of a view are checked, and findings name their prompts and places', async () => {
  const open = await source();
  const report = await readPreflight(open(), options, new AbortController().signal);
  const at = (promptId: string, ordinal: number) => [{ promptId, ordinal }];
  expect(report).toEqual({
    pairs: 4,
    words: 768,
    limit: null,
    findings: [
      { kind: 'equal_sides', level: 'error', count: 1, cases: at('equal', 2) },
      { kind: 'blank_rejected', level: 'warning', count: 1, cases: at('left', 3) },
      { kind: 'duplicate_pair', level: 'warning', count: 1, cases: at('again', 4) },
      { kind: 'template_token', level: 'warning', count: 1, cases: at('left', 3) },
    ],
  });
  expect(await readPreflight(open(), options, new AbortController().signal)).toEqual(report);
});

test('only what the filter shows is checked', async () => {
  const open = await source({ text: 'f?' });
  const report = await readPreflight(open(), options, new AbortController().signal);
  expect(report).toMatchObject({ pairs: 2, findings: [{ kind: 'duplicate_pair' }] });
});

test('a limit is counted in tokens of prompt and response', async () => {
  writeSmallTokenizer(context.folder);
  const tokenizer = await openTokenizer(context, 'tokenizer.json', context.folder);
  const open = await source({ text: 'l?' });
  const found = async (maxLength: number) => {
    const checked = { ...options, limit: { tokenizer, maxLength } };
    const report = await readPreflight(open(), checked, new AbortController().signal);
    expect(report.limit).toEqual({ tokenizer: 'tokenizer.json', maxLength });
    return report.findings.map(({ kind }) => kind);
  };
  const tokens = ['L', '?', ...'good<|im_end|>'].length;
  const others = ['blank_rejected', 'template_token'];
  expect(await found(tokens)).toEqual(others);
  expect(await found(tokens - 1)).toEqual([...others, 'longer_than_limit']);
  expect(await found(2)).toEqual([...others, 'same_beginning', 'longer_than_limit']);
});

test('a check that nobody waits for any more ends', async () => {
  const open = await source();
  const reading = readPreflight(open(), options, AbortSignal.abort());
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});
