import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '@/lib/context';
import { saveView } from '@/lib/services/saved-views/save-view';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';

let folder: string;

const run = (...args: string[]) => runCli(folder, args);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-views-'));
  const rows = Array.from({ length: 10 }, (_, p) => ({
    prompt: `question ${p}`,
    responses: [0, 1, 2].map((i) => ({ text: `answer ${i}`, reward: p + i })),
  }));
  fs.writeFileSync(path.join(folder, 'a.jsonl'), jsonLines(rows));
  await run('import', 'a.jsonl', '--name', 'a');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('saved views are listed, and a command takes the prompts of one', async () => {
  expect(await run('views', 'a', '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
  const context = await openContext({
    databaseUrl: `file:${path.join(folder, 'sweetspot.db')}`,
    dataDir: folder,
  });
  const { id } = await saveView(context, 'a', { name: 'high', query: 'mu=7..&sort=-mu&cols=mu' });
  const stale = await saveView(context, 'a', { name: 'stale', query: '' });
  const { savedView } = context.database.prisma;
  await savedView.update({ where: { id: stale.id }, data: { query: 'mu=high' } });
  await context.database.close();

  const listed = JSON.parse((await run('views', 'a', '--json')).stdout);
  expect(listed).toMatchObject([
    { id, name: 'high', query: 'mu=7..&sort=-mu&cols=mu', unreadable: null },
    { name: 'stale', unreadable: 'not understood any more: mu=high' },
  ]);
  expect((await run('views', 'a')).stdout).toContain('high\n  mu=7..&sort=-mu&cols=mu\n');

  const matrix = JSON.parse((await run('matrix', 'a', '--view', 'high', '--json')).stdout);
  expect(matrix.prompts).toBe(4);
  expect((await run('stats', 'a', '--view', 'high')).stdout).toMatch(/prompts +4/);
  expect(await run('matrix', 'a', '--view', 'low')).toMatchObject({ status: 2 });
  expect((await run('matrix', 'a', '--view', 'stale')).stderr).toContain('mu=high');
});
