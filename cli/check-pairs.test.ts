import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';
import { scoredRow } from '@/test/sampled-rows';
import { writeSmallTokenizer } from '@/test/small-tokenizer';

const folder = folderOfEachTest();

const FINE = scoredRow('fine', [
  ['good', 2],
  ['bad', 1],
]);
const BLANK = ['x', 'y', 'z', 'u', 'v', 'w'].map((id) =>
  scoredRow(id, [
    ['good', 2],
    ['', 1],
  ]),
);
const EQUAL = scoredRow('equal', [
  ['same', 2],
  ['same', 1],
]);

async function exportOf(rows: unknown[], ...options: string[]) {
  fs.writeFileSync(path.join(folder.path, 'rows.jsonl'), jsonLines(rows));
  expect(await runCli(folder.path, ['import', 'rows.jsonl', '--name', 'x'])).toMatchObject({
    status: 0,
  });
  return runCli(folder.path, ['export', 'x', '--chosen', 'max', '--rejected', 'min', ...options]);
}

const WARNING =
  'warning: 6 pairs with a blank rejected side: prompt_id "x", "y", "z", "u", "v", …\n';
const isWritten = () => fs.existsSync(path.join(folder.path, 'out'));

test('warnings are one line each, and the export goes on', async () => {
  const { status, stdout, stderr } = await exportOf([FINE, ...BLANK], '--out', 'out', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: WARNING });
  expect(JSON.parse(stdout)).toMatchObject({
    rows: 7,
    preflight: [{ kind: 'blank_rejected', level: 'warning', count: 6 }],
  });
  expect(isWritten()).toBe(true);
});

test('rows on standard output stay alone there', async () => {
  const { status, stdout, stderr } = await exportOf([FINE, ...BLANK], '--out', '-');
  expect({ status, stderr }).toEqual({ status: 0, stderr: WARNING });
  expect(stdout.trimEnd().split('\n')).toHaveLength(7);
});

test('errors stop the export before anything is written', async () => {
  const result = await exportOf([FINE, EQUAL], '--out', 'out', '--json');
  const what = '1 pair with the same text on both sides';
  expect(result).toEqual({
    status: 2,
    stdout: '',
    stderr: `error: ${what}: prompt_id "equal"\nsweetspot: nothing was written: ${what}. Write all the same with --force\n`,
  });
  expect(isWritten()).toBe(false);
});

test('--force writes all the same, and still says what is wrong', async () => {
  const { status, stdout, stderr } = await exportOf(
    [FINE, EQUAL],
    ...['--out', 'out', '--json', '--force'],
  );
  expect(status).toBe(0);
  expect(stderr).toContain('error: 1 pair with the same text');
  expect(JSON.parse(stdout).preflight).toEqual([{ kind: 'equal_sides', level: 'error', count: 1 }]);
});

test('--no-preflight does not look, and says nothing about it', async () => {
  const { status, stdout, stderr } = await exportOf(
    [FINE, EQUAL],
    ...['--out', 'out', '--json', '--no-preflight'],
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).not.toHaveProperty('preflight');
});

test('the card says what the options say, and an option that cannot be is named', async () => {
  const options = ['--license', 'CC-BY-4.0', '--language', 'en', '--language', 'deu'];
  const { status } = await exportOf([FINE], '--out', 'out', '--pretty-name', 'Pairs', ...options);
  expect(status).toBe(0);
  expect(fs.readFileSync(path.join(folder.path, 'out', 'README.md'), 'utf8')).toMatch(
    /^---\npretty_name: "Pairs"\nlanguage:\n- "en"\n- "deu"\nlicense: cc-by-4\.0\n/,
  );
  const refused = (...more: string[]) =>
    runCli(folder.path, ['export', 'x', '--chosen', 'max', '--rejected', 'min', ...more]);
  expect(await refused('--language', 'English')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^sweetspot: --language: .*English is en\n$/),
  });
  expect(await refused('--license', 'free')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--license: the Hub knows no licence "free"'),
  });
  expect(await refused('--out', '-', '--license', 'mit')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('without a card'),
  });
});

test('exports lists none for exports of the command line, and refuses an unknown dataset', async () => {
  await exportOf([FINE], '--out', 'out');
  expect(await runCli(folder.path, ['exports', 'x', '--json'])).toMatchObject({ stdout: '[]\n' });
  expect(await runCli(folder.path, ['exports', 'y'])).toMatchObject({
    status: 2,
    stderr: 'sweetspot: there is no dataset named "y"\n',
  });
});

test('--tokenizer counts a limit in its tokens, and the warning names both', async () => {
  const long = scoredRow('long', [
    ['the the the yes', 2],
    ['the the the no', 1],
  ]);
  const file = writeSmallTokenizer(path.join(folder.path, 'model'));
  const limit = ['--tokenizer', 'model', '--max-length', '8'];
  const { status, stderr } = await exportOf([FINE, long], '--out', 'out', '--json', ...limit);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: [
      'warning: 1 pair whose sides are the same within 8 tokens of model, prompt included: a trainer with this limit sees no difference: prompt_id "long"\n',
      'warning: 2 pairs with a side longer than 8 tokens of model, prompt included: a trainer with this limit cuts its end: prompt_id "fine", "long"\n',
    ].join(''),
  });
  const points = ['--chosen', 'max', '--rejected', 'min'];
  const usual = await runCli(folder.path, [
    'export',
    'x',
    ...points,
    '--out',
    'out',
    '--tokenizer',
    file,
  ]);
  expect(usual.status).toBe(0);
  expect(usual.stderr).not.toContain('warning');
});

test.each([
  [['--max-length', '8'], '--max-length: expected only with --tokenizer'],
  [['--tokenizer', 'model', '--no-preflight'], 'cannot be combined with --no-preflight'],
  [['--tokenizer', 'model', '--max-length', '0'], 'a whole number of tokens from 1 to 10000000'],
  [['--tokenizer', 'no such file'], 'the tokenizer "no such file" is not known'],
])('a limit that cannot be counted ends with 2: %j', async (options, message) => {
  writeSmallTokenizer(path.join(folder.path, 'model'));
  const { status, stderr } = await exportOf([FINE], '--out', 'out', ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(isWritten()).toBe(false);
});
