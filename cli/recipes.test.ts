import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '@/lib/context';
import { nestedRow } from '@/lib/core/dataset/nested-row';
import { generateSample } from '@/lib/core/sample/generate-sample';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { saveRecipe } from '@/lib/services/recipes/save-recipe';
import { generateVerifiableSample } from '@/lib/services/search-tree/verifiable-sample';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';
import { rewardedRow } from '@/test/sampled-rows';

const TEMPLATES = fs.readdirSync('docs/recipes').filter((name) => name.endsWith('.json'));
const templatePath = (name: string) => path.resolve('docs/recipes', name);
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-recipes-'));
  fs.writeFileSync(
    path.join(folder, 'sample.jsonl'),
    jsonLines([...generateSample('1')].slice(0, 40)),
  );
  const counted = Array.from({ length: 30 }, (_, i) =>
    rewardedRow(
      `p${i}`,
      Array.from({ length: 8 }, (_, j) => (i + 3 * j) % 7),
    ),
  );
  fs.writeFileSync(path.join(folder, 'counts.jsonl'), jsonLines(counted));
  const searched: object[] = [];
  const { signal } = new AbortController();
  for await (const row of generateVerifiableSample('1', signal, 8)) searched.push(nestedRow(row));
  fs.writeFileSync(path.join(folder, 'trees.jsonl'), jsonLines(searched));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const rowsOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe.each(TEMPLATES)('docs/recipes/%s', (name) => {
  test('is a template, is described, and makes pairs of the sample, of rewards that count, or of trees', async () => {
    const shown = await runCli(folder, ['recipe', 'show', templatePath(name)]);
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^A template for any data\./);
    const counts = shown.stdout.includes('rewards of exactly') ? 'counts.jsonl' : 'sample.jsonl';
    const source = shown.stdout.includes('siblings') ? 'trees.jsonl' : counts;
    const result = await runCli(folder, ['pair', source, '--recipe', templatePath(name)]);
    expect(result.status).toBe(0);
    const rows = rowsOf(result.stdout);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toHaveProperty('score_chosen');
    expect(fs.readFileSync('docs/recipes/README.md', 'utf8')).toContain(`](${name})`);
  });
});

test('a whole recipe written out is the same recipe', async () => {
  const file = templatePath('contrast-mix.json');
  const whole = await runCli(folder, ['recipe', 'show', file, '--json']);
  fs.writeFileSync(path.join(folder, 'whole.json'), whole.stdout);
  expect(await runCli(folder, ['recipe', 'diff', file, 'whole.json'])).toMatchObject({
    status: 0,
    stdout: 'the same\n',
  });
  const other = await runCli(folder, [
    'recipe',
    'diff',
    file,
    templatePath('all-pairs.json'),
    '--json',
  ]);
  expect(JSON.parse(other.stdout)).toContainEqual({
    path: 'strategies.0.cap',
    before: '1',
    after: '8',
  });
});

test('an export by recipe gives the rows that pairing the files gives, and a recipe for these data alone', async () => {
  const file = templatePath('strategy-mix.json');
  await runCli(folder, ['import', 'sample.jsonl', '--name', 's']);
  const paired = await runCli(folder, ['pair', 'sample.jsonl', '--recipe', file]);
  const exported = await runCli(folder, ['export', 's', '--recipe', file, '--out', '-']);
  expect(exported).toMatchObject({ status: 0, stdout: paired.stdout });
  const written = await runCli(folder, ['export', 's', '--recipe', file, '--out', 'out', '--json']);
  expect(written.status).toBe(0);
  const inFolder = path.join(folder, 'out', 'recipe.json');
  expect(JSON.parse(fs.readFileSync(inFolder, 'utf8'))).toMatchObject({
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    reward: 'helpfulness',
  });
  const again = await runCli(folder, ['export', 's', '--recipe', inFolder, '--out', '-']);
  expect(again.stdout).toBe(paired.stdout);
  fs.writeFileSync(
    path.join(folder, 'other.jsonl'),
    fs.readFileSync(path.join(folder, 'sample.jsonl'), 'utf8').split('\n').slice(0, 20).join('\n'),
  );
  await runCli(folder, ['import', 'other.jsonl', '--name', 'other']);
  const refused = await runCli(folder, ['export', 'other', '--recipe', inFolder, '--out', '-']);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(/made for other data.*--any-data/);
  const told = ['export', 'other', '--recipe', inFolder, '--any-data', '--out', '-'];
  expect(await runCli(folder, told)).toMatchObject({ status: 0 });
});

test('a pairing and its recipe write the same folder', async () => {
  const points = ['--chosen', 'max', '--rejected', 'mu-2s'];
  await runCli(folder, ['import', 'sample.jsonl', '--name', 'p']);
  await runCli(folder, ['export', 'p', ...points, '--out', 'by-points']);
  const recipe = path.join(folder, 'by-points', 'recipe.json');
  await runCli(folder, ['export', 'p', '--recipe', recipe, '--out', 'by-recipe']);
  const read = (out: string) =>
    fs.readFileSync(path.join(folder, out, 'data', 'train.jsonl'), 'utf8');
  expect(read('by-recipe')).toBe(read('by-points'));
  expect(read('by-points')).not.toBe('');
});

test('a split gives train rows or test rows, and together all', async () => {
  const recipe = templatePath('all-pairs.json');
  const rows = async (...more: string[]) =>
    rowsOf((await runCli(folder, ['pair', 'sample.jsonl', '--recipe', recipe, ...more])).stdout);
  const train = await rows();
  const test = await rows('--split', 'test');
  expect(train.length).toBeGreaterThan(test.length);
  const fromInput = await runCli(
    folder,
    ['pair', '-', '--recipe', recipe],
    [fs.readFileSync(path.join(folder, 'sample.jsonl'))],
  );
  expect(rowsOf(fromInput.stdout)).toEqual(train);
});

test('a saved recipe is listed, and stands where a file could', async () => {
  expect(await runCli(folder, ['recipe', 'list', '--json'])).toMatchObject({ stdout: '[]\n' });
  const context = await openContext({
    databaseUrl: `file:${path.join(folder, 'sweetspot.db')}`,
    dataDir: folder,
  });
  const recipe = parseRecipeText('all', fs.readFileSync(templatePath('all-pairs.json'), 'utf8'));
  await saveRecipe(context, 'All of them', recipe);
  await context.database.close();
  const listed = await runCli(folder, ['recipe', 'list', '--json']);
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { name: 'All of them', fingerprint: null, recipe: { strategies: [{ kind: 'all', cap: 8 }] } },
  ]);
  expect((await runCli(folder, ['recipe', 'list'])).stdout).toMatch(/^All of them\n {2}Reward: /);
  const paired = (source: string) =>
    runCli(folder, ['pair', 'sample.jsonl', '--recipe', source]).then(({ stdout }) => stdout);
  expect(await paired('saved:All of them')).toBe(await paired(templatePath('all-pairs.json')));
  const unknown = await runCli(folder, ['recipe', 'show', 'saved:nothing']);
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toMatch(/no recipe is saved as "nothing"; there are "All of them"/);
});

test('two recipes are compared over all prompts, from either side', async () => {
  await runCli(folder, ['import', 'sample.jsonl', '--name', 'compared']);
  const compare = async (...more: string[]) => {
    const result = await runCli(folder, ['recipe', 'compare', 'compared', ...more, '--json']);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    return JSON.parse(result.stdout);
  };
  const points = ['--chosen', 'max', '--rejected', 'mu'];
  const sweetSpot = templatePath('sweet-spot.json');
  const { prompts, looked, changes, rows } = await compare(...points, '--against', sweetSpot);
  expect(looked).toBe(40);
  const { same, changed, only_a, only_b, neither } = prompts;
  expect(same + changed + only_a + only_b + neither).toBe(looked);
  expect(changed).toBeGreaterThan(10);
  expect(changes.margin.mean).toBeGreaterThan(0);
  expect(rows[0].change.margin).toBeCloseTo(rows[0].b.margin - rows[0].a.margin, 12);
  const itself = await compare('--recipe', sweetSpot, '--against', sweetSpot);
  expect(itself).toMatchObject({ prompts: { changed: 0 }, changes: null, differences: [] });
  const said = await runCli(folder, [
    'recipe',
    'compare',
    'compared',
    ...points,
    '--against',
    sweetSpot,
  ]);
  expect(said.stdout).toMatch(new RegExp(`changed pairs +${changed}\n`));
  expect(said.stdout).toMatch(/largest changes of the margin/);
});

test.each([
  [
    'neither points nor a recipe',
    ['pair', 'sample.jsonl'],
    /expected --chosen and --rejected, or --recipe/,
  ],
  ['both', ['pair', 'sample.jsonl', '--chosen', 'max', '--recipe', 'x.json'], /cannot be combined/],
  [
    'no such recipe',
    ['pair', 'sample.jsonl', '--recipe', 'x.json'],
    /x\.json: there is no such file/,
  ],
  ['a recipe that is not JSON', ['recipe', 'show', 'sample.jsonl'], /a recipe is JSON/],
  [
    'an unknown σ',
    ['pair', 'sample.jsonl', '--chosen', 'max', '--rejected', 'mu', '--sigma', 'x'],
    /--sigma: expected/,
  ],
])('%s is refused with status 2', async (_name, args, message) => {
  const result = await runCli(folder, args);
  expect(result.status).toBe(2);
  expect(result.stderr).toMatch(message);
  expect(result.stdout).toBe('');
});
