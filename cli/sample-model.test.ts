import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOfEachTest } from '@/test/folder-of-each-test';
import { jsonLines } from '@/test/import-text';
import { runCli } from '@/test/run-cli';
import { startTinyModel, type TinyModel, whyNoTinyModel } from '@/test/tiny-model';

const missing = whyNoTinyModel();
if (missing !== null) {
  process.stderr.write(`sampling was not tried with a real model: ${missing}\n`);
}

describe.skipIf(missing !== null)('a real model served by llama.cpp', () => {
  const folder = folderOfEachTest();
  let model: TinyModel;
  beforeAll(async () => {
    model = await startTinyModel();
  });
  afterAll(() => model.close());

  const PROMPTS = ['Once upon a time', 'Tom had a red ball', 'The cat was sad'];

  async function sampled(name: string, ...more: string[]) {
    const file = path.join(folder.path, 'stories.jsonl');
    fs.writeFileSync(file, jsonLines(PROMPTS.map((prompt) => ({ prompt }))));
    const asked = ['--model', model.model, '--base-url', model.baseUrl, '--n', '3', '--seed', '7'];
    const args = ['sample', 'stories.jsonl', '--name', name, ...asked, '--max-tokens', '24'];
    const result = await runCli(folder.path, [...args, '--json', ...more]);
    expect(result).toMatchObject({ status: 0 });
    expect(JSON.parse(result.stdout)).toMatchObject({ status: 'done', responses: 9, failed: 0 });
    const { openSqlite } = await import('@/lib/data/sqlite/open-sqlite');
    const { decodeTexts } = await import('@/lib/data/blocks/text-block');
    const database = openSqlite(`file:${path.join(folder.path, 'sweetspot.db')}`);
    const blocks = database
      .prepare<unknown[], { count: number; texts: Buffer }>(
        `SELECT b."count", b."texts" FROM "ResponseBlock" b JOIN "Dataset" d ON d."id" = b."datasetId"
         WHERE d."nameKey" = ? ORDER BY b."ordinal"`,
      )
      .all(name);
    database.close();
    return blocks.map(({ count, texts }) => [...decodeTexts(texts, count)]);
  }

  test.each(['completions', 'chat'])(
    '%s: it streams one sample at a time, and is asked for the rest',
    async (api) => {
      const texts = await sampled('stories', '--api', api, '--temperature', '1');
      expect(texts.map((list) => list.length)).toEqual([3, 3, 3]);
      const all = texts.flat();
      expect(all.every((text) => text.length > 10)).toBe(true);
      expect(new Set(all).size).toBe(9);
    },
  );

  test('the same seed gives the same responses, in whatever order they are answered', async () => {
    const first = await sampled('one', '--api', 'completions', '--concurrency', '1');
    expect(await sampled('two', '--api', 'completions', '--concurrency', '6')).toEqual(first);
  });

  test('trees are searched: every response goes on from the steps before it', async () => {
    const constraints = ['punctuation:no_comma', 'change_case:english_lowercase'];
    const rows = PROMPTS.map((prompt) => ({
      prompt,
      instruction_id_list: constraints,
      kwargs: [{}, {}],
    }));
    fs.writeFileSync(path.join(folder.path, 'stories.jsonl'), jsonLines(rows));
    const trees = async (name: string) => {
      const asked = ['--model', model.model, '--base-url', model.baseUrl, '--api', 'completions'];
      const search = ['--search', '--simulations', '2', '--step', 'tokens', '--step-tokens', '6'];
      const args = ['sample', 'stories.jsonl', '--name', name, '--n', '2', ...asked, ...search];
      const { status, stderr } = await runCli(folder.path, [
        ...[...args, '--temperature', '1', '--seed', '7', '--max-tokens', '32'],
      ]);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      const { stdout } = await runCli(folder.path, ['trees', name]);
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).tree.nodes);
    };
    const found = await trees('searched');
    expect(found).toHaveLength(3);
    for (const nodes of found) {
      expect(nodes.length).toBeGreaterThan(4);
      for (const { parentId, text, prior, response } of nodes.slice(1)) {
        const parent = nodes.find(({ nodeId }: { nodeId: string }) => nodeId === parentId);
        const begin = parentId === '0' ? '' : parent.text;
        expect(response.text.startsWith(`${begin}${text}`)).toBe(true);
        expect(prior).toBeGreaterThan(0);
      }
    }
  });
});
