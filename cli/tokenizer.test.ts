import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';
import { writeSmallTokenizer } from '@/test/small-tokenizer';

const folder = folderOfEachTest();

test('a tokenizer is added from a path and listed', async () => {
  expect(await runCli(folder.path, ['tokenizer', 'list'])).toMatchObject({
    status: 0,
    stdout: 'none\n',
  });
  writeSmallTokenizer(path.join(folder.path, 'model'));
  const added = await runCli(folder.path, ['tokenizer', 'add', 'small', 'model', '--json']);
  const file = path.join(folder.path, 'tokenizers', 'small', 'tokenizer.json');
  expect(JSON.parse(added.stdout)).toEqual({ name: 'small', kind: 'added', file });
  const { stdout } = await runCli(folder.path, ['tokenizer', 'list', '--json']);
  expect(JSON.parse(stdout)).toEqual([{ name: 'small', kind: 'added', file }]);
});

test('a Hub id that is not here and may not be downloaded ends with 1, a broken file with 2', async () => {
  const offline = await runCli(folder.path, ['tokenizer', 'add', 'small', 'me/small']);
  expect(offline).toMatchObject({ status: 1, stdout: '' });
  expect(offline.stderr).toMatch(/HF_HUB_OFFLINE forbids .* A path to a tokenizer\.json works/);
  fs.writeFileSync(path.join(folder.path, 'tokenizer.json'), '[]');
  const broken = await runCli(folder.path, ['tokenizer', 'add', 'small', 'tokenizer.json']);
  expect(broken).toMatchObject({ status: 2, stdout: '' });
  expect(broken.stderr).toContain(path.join(folder.path, 'tokenizer.json'));
});

test('lengths are counted in tokens where a tokenizer is named, and only there', async () => {
  const rows = [
    {
      prompt_id: 'a',
      prompt: 'hello?',
      responses: [
        { text: 'hello the cat', reward: 2 },
        { text: 'the', reward: 1 },
      ],
    },
  ];
  fs.writeFileSync(path.join(folder.path, 'rows.jsonl'), jsonLines(rows));
  await runCli(folder.path, ['import', 'rows.jsonl', '--name', 'x']);
  const file = writeSmallTokenizer(path.join(folder.path, 'model'));
  const counted = await runCli(folder.path, ['length', 'x', '--tokenizer', file, '--json']);
  expect(JSON.parse(counted.stdout).tokens).toMatchObject({
    tokenizer: file,
    pairs: 1,
    mean_prompt: 2,
    mean_chosen: 5,
    mean_rejected: 1,
    limits: [
      { tokens: 128, same: 0, cut: 0, chosen_cut: 0, rejected_cut: 0 },
      ...Array(6).fill({}),
    ],
  });
  const plain = await runCli(folder.path, ['length', 'x', '--json']);
  expect(JSON.parse(plain.stdout)).not.toHaveProperty('tokens');
  const text = await runCli(folder.path, ['length', 'x', '--tokenizer', 'model']);
  expect(text.stdout).toContain('in tokens of model: mean prompt 2.000, chosen 5.000');
});
