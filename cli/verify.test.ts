import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();

const INPUT = [
  {
    key: 7,
    prompt: 'Be short.',
    instruction_id_list: ['punctuation:no_comma', 'length_constraints:number_words'],
    kwargs: [{}, { num_words: 3, relation: 'less than', keywords: null }],
  },
  { key: 'b', prompt: 'Shout.', instruction_id_list: ['startend:quotation'], kwargs: [{}] },
];
const RESPONSES = [
  { prompt: 'Shout.', response: 'Sure:\n"HEY"' },
  { prompt: 'Be short.', response: 'Yes, I am short' },
];

function verify(input: unknown[], responses: unknown[], ...options: string[]) {
  fs.writeFileSync(path.join(folder.path, 'input.jsonl'), jsonLines(input));
  fs.writeFileSync(path.join(folder.path, 'responses.jsonl'), jsonLines(responses));
  return runCli(folder.path, ['verify', 'input.jsonl', 'responses.jsonl', ...options]);
}

test('verdicts come in the order of the input, with both accuracies', async () => {
  const { stdout, status } = await verify(INPUT, RESPONSES, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    prompts: 2,
    strict: { prompt: 0, instruction: 0 },
    loose: { prompt: 0.5, instruction: 1 / 3 },
    rows: [
      { key: 7, strict: [false, false], loose: [false, false] },
      { key: 'b', strict: [false], loose: [true] },
    ],
  });
  const table = await verify(INPUT, RESPONSES);
  expect(table.stdout).toMatch(
    /^2 prompts +prompts +instructions\nstrict +0\.00 % +0\.00 %\nloose +50\.00 % +33\.33 %\n$/,
  );
});

describe('a clear message with file and line', () => {
  const [first = {}] = INPUT;
  test.each([
    [
      'for an instruction that is not known',
      [{ ...first, instruction_id_list: ['a:b', 'punctuation:no_comma'] }],
      /input\.jsonl:1: the instruction "a:b" is not known/,
    ],
    [
      'for parameters that are not understood',
      [{ ...first, kwargs: [{}, { num_words: 'three', relation: 'less than' }] }],
      /input\.jsonl:1: length_constraints:number_words: num_words: expected a whole number .*, found "three"/,
    ],
    [
      'for lists of different length',
      [{ ...first, kwargs: [] }],
      /input\.jsonl:1: kwargs: expected as many/,
    ],
    [
      'for a file with other names',
      [{ id: 1, question: 'Else?', constraints: ['a:b'] }],
      /input\.jsonl:1: this row has the keys id, question, constraints; expected \{key, prompt, instruction_id_list, kwargs\}/,
    ],
    [
      'for a prompt without a response',
      [...INPUT, { ...first, key: 9, prompt: 'Else?' }],
      /input\.jsonl:3: the prompt with the key 9 has no response in responses\.jsonl/,
    ],
  ])('%s', async (_, input, message) => {
    const { stderr, stdout, status } = await verify(input, RESPONSES);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
