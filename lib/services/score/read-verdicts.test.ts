import { afterEach, beforeEach, expect, test } from 'vitest';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { readVerdicts } from './read-verdicts';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
  const responses = [{ text: 'Sure:\n"a, b"' }, { text: '' }];
  const constrained = {
    instruction_id_list: ['punctuation:no_comma', 'startend:quotation'],
    kwargs: [null, {}],
  };
  const rows = [
    { prompt_id: 'a', prompt: 'A', ...constrained, responses },
    { prompt_id: 'b', prompt: 'B', responses },
    { prompt_id: 'c', prompt: 'C', ...constrained, kwargs: [], responses },
  ];
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
});

afterEach(async () => {
  await context.remove();
});

test('each verdict has its reason, its places and the loose reading', async () => {
  expect(await readVerdicts(context, 'test', 0)).toMatchObject({
    promptId: 'a',
    problem: null,
    constraints: [{ id: 'punctuation:no_comma', approximate: false }, { id: 'startend:quotation' }],
    responses: [
      {
        ...{ index: 0, strict: 0, loose: 2 },
        verdicts: [
          { passed: false, loose: true, spans: [{ from: 8, to: 9 }] },
          { passed: false, loose: true },
        ],
      },
      { index: 1, strict: 0, verdicts: [{ reason: 'the response is blank' }, {}] },
    ],
  });
});

test.each([
  [1, 'the prompt has no constraints'],
  [2, 'instruction_id_list has 2 ids, kwargs has 0 objects; expected as many'],
])('prompt %i cannot be checked, and it says why', async (ordinal, problem) => {
  expect(await readVerdicts(context, 'test', ordinal)).toMatchObject({
    ...{ problem, constraints: [], responses: [] },
  });
});

test('a prompt that is not there', async () => {
  await expect(readVerdicts(context, 'test', 3)).rejects.toMatchObject({ code: 'not_found' });
});
