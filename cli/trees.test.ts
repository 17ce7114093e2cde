import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();
const nodes = [
  { nodeId: '0', parentId: null, text: '' },
  { nodeId: '1', parentId: '0', text: 'Tea', reward: 1, terminal: true },
  { nodeId: '2', parentId: '0', text: 'Milk', reward: 0, terminal: true },
];

function run(...args: string[]) {
  return runCli(folder.path, args);
}

test('trees made elsewhere are imported, paired as siblings, and written again', async () => {
  const file = path.join(folder.path, 't.jsonl');
  fs.writeFileSync(file, jsonLines([{ prompt: 'Drink?', tree: { nodes } }]));
  expect(await run('import', 't.jsonl', '--name', 'drinks')).toMatchObject({ status: 0 });

  const written = await run('trees', 'drinks', '--out', 'out.jsonl');
  expect(written).toMatchObject({ status: 0, stdout: '' });
  expect(written.stderr).toContain('1 trees');
  const shown = await run('trees', 'drinks');
  expect(shown.stdout).toBe(fs.readFileSync(path.join(folder.path, 'out.jsonl'), 'utf8'));
  expect(JSON.parse(shown.stdout)).toMatchObject({
    messages: [{ role: 'user', content: 'Drink?' }],
    tree: {
      nodes: [{ nodeId: '0' }, { response: { text: 'Tea' } }, { response: { text: 'Milk' } }],
    },
  });

  fs.writeFileSync(
    path.join(folder.path, 'recipe.json'),
    JSON.stringify({ version: 1, strategies: [{ kind: 'siblings' }] }),
  );
  for (const args of [
    ['pair', 'out.jsonl', '--recipe', 'recipe.json'],
    ['export', 'drinks', '--recipe', 'recipe.json', '--out', '-'],
  ]) {
    const { stdout } = await run(...args);
    expect(JSON.parse(stdout)).toMatchObject({
      chosen: [{ content: 'Tea' }],
      rejected: [{ content: 'Milk' }],
      score_chosen: 1,
      score_rejected: 0,
    });
  }
});

test('a malformed tree is refused with file and line, and counted where it is skipped', async () => {
  const two = [
    { prompt: 'a', tree: { nodes } },
    { prompt: 'b', tree: { nodes: nodes.slice(1) } },
  ];
  fs.writeFileSync(path.join(folder.path, 't.jsonl'), jsonLines(two));
  const stopped = await run('import', 't.jsonl', '--name', 'x');
  expect(stopped.status).toBe(2);
  expect(stopped.stderr).toContain('t.jsonl:2: tree: there is no root: every node has a parent');
  const skipped = await run('import', 't.jsonl', '--name', 'x', '--on-error', 'skip', '--json');
  expect(JSON.parse(skipped.stdout)).toMatchObject({ prompts: 1, rows: 2 });
});

test('a dataset without trees ends with status 2', async () => {
  fs.writeFileSync(
    path.join(folder.path, 't.jsonl'),
    jsonLines([{ prompt: 'a', responses: [{ text: 'x', reward: 1 }] }]),
  );
  await run('import', 't.jsonl', '--name', 'plain');
  const result = await run('trees', 'plain');
  expect(result).toMatchObject({ status: 2, stdout: '' });
  expect(result.stderr).toContain('has a search tree');
});
