import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-cli-filter-'));
  const rows = Array.from({ length: 30 }, (_, p) => ({
    prompt_id: `p${p}`,
    prompt: `Question ${p}`,
    responses: Array.from({ length: 4 }, (_, i) => ({
      text: `answer ${i}`,
      rewards: { taste: (p % 10) + i / 10, brevity: -i + (p % 3 === 0 && i === 2 ? 3 : 0) },
    })),
  }));
  fs.writeFileSync(path.join(folder, 'rows.jsonl'), jsonLines(rows));
  await run('import', 'rows.jsonl', '--name', 'x', '--reward', 'taste');
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCli(folder, args);
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);

test('--filter shows the prompts with a response in the range, an end of <b left out', async () => {
  const shown = async (...filters: string[]) =>
    (await json('stats', 'x', ...filters.flatMap((filter) => ['--filter', filter]))).prompts;
  expect(await shown('reward.taste=3.2..3.2')).toBe(3);
  expect(await shown('reward.taste=3..<3.3')).toBe(3);
  expect(await shown('reward.taste=3.3..4')).toBe(6);
  expect(await shown('reward.taste=3.3..<4')).toBe(3);
  expect(await shown('reward.taste=3.3..<4', 'reward.brevity=1..')).toBe(1);
  expect(await shown('z=1.3..')).toBe(30);
  expect(await shown('mu=1..<3', 'z=..-1')).toBe(6);
});

test('an export over a filter has the pairs of these prompts and its recipe makes them again, imported or not', async () => {
  const filter = ['--filter', 'reward.brevity=1..', '--filter', 'z=1.3..'];
  const pairing = ['--chosen', 'max', '--rejected', 'min', '--reward', 'taste'];
  const direct = await run('export', 'x', ...pairing, ...filter, '--out', '-');
  expect(direct.stdout.trim().split('\n')).toHaveLength(10);
  await run('export', 'x', ...pairing, ...filter, '--out', 'made');
  const recipe = path.join('made', 'recipe.json');
  const kept = JSON.parse(fs.readFileSync(path.join(folder, recipe), 'utf8'));
  expect(kept.filter).toEqual({ text: null, rewards: { brevity: [1, null] }, z: [1.3, null] });
  const again = await run('export', 'x', '--recipe', recipe, '--out', '-');
  expect(again.stdout).toBe(direct.stdout);
  fs.writeFileSync(
    path.join(folder, 'plain.json'),
    JSON.stringify({ ...kept, fingerprint: null, overrides: null }),
  );
  const paired = await run('pair', 'rows.jsonl', '--recipe', 'plain.json', '--out', '-');
  expect(paired).toMatchObject({ status: 0, stdout: direct.stdout });
});

test.each([
  [['stats', 'x', '--filter', 'colour=1'], /--filter: expected NAME=VALUE/],
  [['stats', 'x', '--filter', 'mu=2..1'], /not understood: mu=2\.\.1/],
  [['stats', 'x', '--filter', 'mu=1..', '--filter', 'mu=2..'], /mu is given twice/],
  [['matrix', 'x', '--filter', 'reward.colour=1..'], /the dataset has no reward\.colour/],
  [['stats', 'x', '--against', 'colour'], /--against: expected another reward \(brevity\)/],
])('%j is refused with what was expected', async (args, message) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

test('a recipe whose filter names a reward that is nowhere is refused, imported or not', async () => {
  const strategies = [{ kind: 'points', pairings: ['max__min'] }];
  const recipe = {
    version: 1,
    reward: 'taste',
    strategies,
    filter: { rewards: { colour: [1, 2] } },
  };
  fs.writeFileSync(path.join(folder, 'colour.json'), JSON.stringify(recipe));
  const exported = await run('export', 'x', '--recipe', 'colour.json', '--out', '-');
  expect(exported).toMatchObject({ status: 2, stdout: '' });
  expect(exported.stderr).toMatch(/has no reward "colour"; it has taste, brevity/);
  const paired = await run('pair', 'rows.jsonl', '--recipe', 'colour.json', '--out', '-');
  expect(paired).toMatchObject({ status: 2, stdout: '' });
  expect(paired.stderr).toMatch(/filters by the reward "colour", which no response has/);
});

test('rank agreement is the same in the words and in the JSON', async () => {
  const { relations } = await json('stats', 'x', '--against', 'brevity');
  const { stdout } = await run('stats', 'x');
  const { mean_kendall: tau, other } = relations.rewards;
  expect(other).toBe('brevity');
  expect(stdout).toContain(`Kendall τ-b  ${tau.toFixed(4)}`);
});
