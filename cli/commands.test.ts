import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

const folder = folderOfEachTest();

const rows = [
  {
    prompt_id: 'a',
    prompt: 'A?',
    responses: [1, 5, 3].map((reward, i) => ({ text: `a${i}`, reward })),
  },
  {
    prompt_id: 'b',
    prompt: 'B?',
    responses: [2, 2].map((reward, i) => ({ text: `b${i}`, reward })),
  },
  {
    prompt_id: 'c',
    prompt: 'C?',
    responses: [9, 0, 4, 4].map((reward, i) => ({ text: `c${i}`, reward })),
  },
];

function write(name: string, content: string | Buffer): string {
  fs.writeFileSync(path.join(folder.path, name), content);
  return name;
}

const importRows = () =>
  runCli(folder.path, ['import', write('rows.jsonl', jsonLines(rows)), '--name', 'x']);

describe('from samples to pairs', () => {
  test('import, list, stats, matrix, export and delete do the job on one database', async () => {
    expect(await importRows()).toMatchObject({ status: 0, stdout: '' });
    const list = JSON.parse((await runCli(folder.path, ['list', '--json'])).stdout);
    expect(list).toMatchObject([{ name: 'x', prompts: 3, responses: 9, active_reward: 'reward' }]);
    const stats = JSON.parse((await runCli(folder.path, ['stats', 'x', '--json'])).stdout);
    expect(stats).toMatchObject({
      prompts: 3,
      responses: 9,
      scored: 9,
      unscored: 0,
      skipped: 1,
      skipped_all_equal: 1,
    });
    const matrix = JSON.parse((await runCli(folder.path, ['matrix', 'x', '--json'])).stdout);
    expect(matrix).toMatchObject({ prompts: 3, skipped: 1 });
    expect(matrix.cells).toHaveLength(21);
    expect(matrix.cells[1]).toMatchObject({
      chosen: 'max',
      rejected: 'mu-2s',
      usable: 2,
      collapsed: 0,
      tied: 0,
      skipped: 1,
      same_as_extremes: 2,
      mean_margin: 6.5,
    });
    const exported = await runCli(folder.path, [
      'export',
      'x',
      '--chosen',
      'max',
      '--rejected',
      'min',
      '--out',
      'out',
      '--json',
    ]);
    const written = JSON.parse(exported.stdout);
    expect(written).toMatchObject({
      rows: 2,
      train_rows: 2,
      test_rows: 0,
      prompts: 3,
      format: 'trl-conversational',
      file: 'jsonl',
      path: path.join(folder.path, 'out/data/train.jsonl'),
    });
    expect(fs.readdirSync(path.join(folder.path, 'out'))).toEqual([
      'README.md',
      'data',
      'margins.svg',
      'recipe.json',
    ]);
    const bytes = fs.readFileSync(path.join(folder.path, 'out/data/train.jsonl'), 'utf8');
    expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(
      bytes
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        prompt: [{ role: 'user', content: 'A?' }],
        chosen: [{ role: 'assistant', content: 'a1' }],
        rejected: [{ role: 'assistant', content: 'a0' }],
        prompt_id: 'a',
        score_chosen: 5,
        score_rejected: 1,
      },
      {
        prompt: [{ role: 'user', content: 'C?' }],
        chosen: [{ role: 'assistant', content: 'c0' }],
        rejected: [{ role: 'assistant', content: 'c1' }],
        prompt_id: 'c',
        score_chosen: 9,
        score_rejected: 0,
      },
    ]);
    const streamed = await runCli(folder.path, [
      'export',
      'x',
      '--chosen',
      'max',
      '--rejected',
      'min',
      '--out',
      '-',
    ]);
    expect(streamed).toMatchObject({ status: 0, stdout: bytes, stderr: '' });
    expect(await runCli(folder.path, ['delete', 'x', '--yes'])).toMatchObject({ status: 0 });
    expect(JSON.parse((await runCli(folder.path, ['list', '--json'])).stdout)).toEqual([]);
  });

  test('gzip, folders and standard input are read as well', async () => {
    write('rows.jsonl.gz', gzipSync(jsonLines(rows)));
    expect(await runCli(folder.path, ['import', 'rows.jsonl.gz', '--name', 'gzip'])).toMatchObject({
      status: 0,
    });
    fs.mkdirSync(path.join(folder.path, 'in'));
    write('in/1.json', JSON.stringify(rows.slice(0, 1)));
    write('in/2.jsonl', jsonLines(rows.slice(1)));
    expect(await runCli(folder.path, ['import', 'in', '--name', 'folder'])).toMatchObject({
      status: 0,
    });
    expect(
      await runCli(folder.path, ['import', '-', '--name', 'stdin'], [Buffer.from(jsonLines(rows))]),
    ).toMatchObject({ status: 0 });
    const exports = await Promise.all(
      ['gzip', 'folder', 'stdin'].map((name) =>
        runCli(folder.path, ['export', name, '--chosen', 'max', '--rejected', 'mu', '--out', '-']),
      ),
    );
    expect(new Set(exports.map((result) => result.stdout)).size).toBe(1);
    expect(exports[0]?.stdout).not.toBe('');
  });

  test('columns with other names are read as told, and ranks left out', async () => {
    const odd = rows.flatMap(({ prompt, responses }) =>
      responses.map(({ text, reward }, rank) => ({
        query: prompt,
        answer: text,
        rm: reward,
        rank,
      })),
    );
    write('odd.jsonl', jsonLines(odd));
    const columns = ['query=prompt', 'answer=response', 'rm=reward', 'rank='];
    const result = await runCli(folder.path, [
      ...['import', 'odd.jsonl', '--name', 'odd', '--json'],
      ...columns.flatMap((column) => ['--column', column]),
    ]);
    expect(result).toMatchObject({ status: 0 });
    expect(JSON.parse(result.stdout)).toMatchObject({ prompts: rows.length, rewards: ['reward'] });
  });

  test('fewer samples are drawn by seed, the same each time', async () => {
    await importRows();
    const matrix = (seed: string) =>
      runCli(folder.path, ['matrix', 'x', '--n', '2', '--seed', seed, '--json']);
    const first = await matrix('1');
    expect(first.status).toBe(0);
    expect(first.stdout).toBe((await matrix('1')).stdout);
    expect(JSON.parse(first.stdout).prompts).toBe(3);
  });

  test('the effect of n is printed as a table and as JSON, the same for the same seed', async () => {
    await importRows();
    const json = (seed: string) =>
      runCli(folder.path, ['effect-of-n', 'x', '--seed', seed, '--json']);
    const first = await json('7');
    expect(first).toMatchObject({ status: 0, stdout: (await json('7')).stdout });
    const effect = JSON.parse(first.stdout);
    expect(effect).toMatchObject({ dataset: 'x', seed: '7', prompts: 3, drawn_prompts: 3 });
    expect(effect.steps.map((step: { n: number }) => step.n)).toEqual([3, 4]);
    expect(effect.steps[1]).toMatchObject({
      prompts: 1,
      left_out: 2,
      best_of_n: { usable: 1, tied: 0, same_as_extremes: 1, mean_margin: 9 },
    });
    expect(effect.steps[1].pairings).toHaveLength(21);
    const table = await runCli(folder.path, ['effect-of-n', 'x']);
    expect(table.stdout).toMatch(/seed 1, 3 prompts/);
    expect(table.stdout).toMatch(/^4 +1 +2 +0 +9\.000/m);
  });

  test('lengths are printed as a table and as JSON', async () => {
    await importRows();
    const args = ['length', 'x', '--pairing', 'max__mu'];
    const json = await runCli(folder.path, [...args, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      dataset: 'x',
      pairing: 'max__mu',
      gaps: { 0: { chosen: 'max', rejected: 'min', usable: 2, mean_gap: 0, chosen_longer: 0 } },
      relation: { prompts: 0, no_spread: 2, too_few: 1, mean_spearman: null },
      beginnings: { pairs: 2, usable: 2, same: { 0: { words: 16, pairs: 0 } } },
    });
    const table = await runCli(folder.path, args);
    expect(table).toMatchObject({ status: 0 });
    expect(table.stdout).toMatch(/^max ▸ min +2\.000 +2\.000 +0\.000 /m);
    expect(table.stdout).toContain('mean Spearman –, mean Pearson –, over 0 of 3 prompts');
    expect(table.stdout).toContain('Pairs of max ▸ μ that are the same');
  });
});

test('the ends of a dataset are printed as a table and as JSON', async () => {
  await importRows();
  const args = ['extremes', 'x', '--pairing', 'max__min'];
  const json = await runCli(folder.path, [...args, '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    dataset: 'x',
    pairing: 'max__min',
    winners: { drawn: { prompts: 2, of: 2 }, texts: [] },
    highest: { prompts: 3, first: { 0: { ordinal: 2, prompt_id: 'c', value: 9, a: 0 } } },
    margins: { prompts: 2, first: { 0: { ordinal: 2, value: 9, a: 0, b: 1 } } },
    flat: { prompts: 1, first: { 0: { ordinal: 1, value: 2 } } },
  });
  const table = await runCli(folder.path, args);
  expect(table).toMatchObject({ status: 0 });
  expect(table.stdout).toMatch(/Largest margins of max ▸ min:\n#2 C\? +9 +response 0, response 1/);
});

test('the version is that of the package', async () => {
  const { stdout, status } = await runCli(folder.path, ['--version']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a wish for help or a mistake never prints a stack', async () => {
  const help = await runCli(folder.path, ['--help']);
  expect(help).toMatchObject({ status: 0 });
  for (const command of [
    'serve',
    'import',
    'list',
    'stats',
    'matrix',
    'effect-of-n',
    'extremes',
    'length',
    'export',
    'delete',
    'migrate',
  ]) {
    expect(help.stdout).toContain(command);
    expect((await runCli(folder.path, [command, '--help'])).stdout).toContain('Usage: sweetspot');
  }
});
