import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportFormat } from '@/lib/core/export/export-format';
import type { PairBatch, Split } from '@/lib/core/export/preference-pair';
import { type FolderExport, writeExportFolder } from './write-export-folder';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-export-'));
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

const pairOf = (i: number) => ({
  promptId: `p${i}`,
  messagesJson: JSON.stringify([{ role: 'user', content: `Question ${i}?` }]),
  chosen: `good ${i}`,
  rejected: `bad ${i}`,
  scoreChosen: i + 1.5,
  scoreRejected: -i,
});

async function* batches(
  count: number,
  splitOf: (i: number) => Split = () => 'train',
): AsyncGenerator<PairBatch> {
  for (let start = 0; start < count; start += 10) {
    const numbers = Array.from({ length: Math.min(10, count - start) }, (_, i) => start + i);
    yield {
      pairs: numbers.map((i) => ({ pair: pairOf(i), split: splitOf(i) })),
      promptsDone: start + numbers.length,
    };
  }
}

const card = { name: 'x-max__min', title: 'x, max ▸ min', method: ['Made for a test.'] };
const input = (more: Partial<FolderExport> = {}): FolderExport => ({
  source: batches(25),
  format: 'trl-conversational',
  file: 'jsonl',
  folder: path.join(root, 'deep', 'out'),
  card,
  ...more,
});
const still = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const read = (...names: string[]) =>
  fs.readFileSync(path.join(root, 'deep', 'out', ...names), 'utf8');

describe('an export folder', () => {
  test('holds a card, a chart and the rows, each split in its file', async () => {
    const source = batches(25, (i) => (i % 5 === 0 ? 'test' : 'train'));
    const written = await writeExportFolder(input({ source, recipeJson: '{}\n' }), still());
    expect(written.rows).toEqual({ train: 20, test: 5 });
    expect(written.files.map(({ path: name }) => name)).toEqual([
      'README.md',
      'data/test.jsonl',
      'data/train.jsonl',
      'margins.svg',
      'recipe.json',
    ]);
    for (const { path: name, bytes } of written.files)
      expect(Buffer.byteLength(read(name))).toBe(bytes);
    const ids = (split: string) =>
      read('data', `${split}.jsonl`)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).prompt_id);
    expect(ids('test')).toEqual(['p0', 'p5', 'p10', 'p15', 'p20']);
    expect(ids('train')).toHaveLength(20);
    expect(read('recipe.json')).toBe('{}\n');
    expect(read('margins.svg')).toContain('Margins of 25 pairs');
    const text = read('README.md');
    expect(text).toMatch(/^---\npretty_name: "x, max ▸ min"\nlicense: other\n/);
    expect(text).toContain('- n<1K');
    expect(text).toContain('  - split: test\n    path: data/test.jsonl');
    expect(text).toContain('Made for a test.');
    expect(text).toContain('| pairs (train) | 20 |');
    expect(text).toContain('2502.16825');
    expect(text).toContain('trl dpo');
  });

  test('says in its card what the user says, quoted where YAML could misread it', async () => {
    const details = { prettyName: 'My: pairs', license: 'mit', languages: ['no', 'en'] };
    await writeExportFolder(input({ details }), still());
    expect(read('README.md')).toMatch(
      /^---\npretty_name: "My: pairs"\nlanguage:\n- "no"\n- "en"\nlicense: mit\n/,
    );
  });

  test('is the same whenever it is written', async () => {
    await writeExportFolder(input(), still());
    const first = [read('README.md'), read('margins.svg'), read('data', 'train.jsonl')];
    const source = batches(25);
    await writeExportFolder(input({ source }), still());
    expect([read('README.md'), read('margins.svg'), read('data', 'train.jsonl')]).toEqual(first);
    expect(fs.readdirSync(path.join(root, 'deep'))).toEqual(['out']);
  });

  test('of LLaMA-Factory says where its files are', async () => {
    const source = batches(25, (i) => (i === 3 ? 'test' : 'train'));
    await writeExportFolder(input({ source, format: 'llama-factory', file: 'parquet' }), still());
    expect(JSON.parse(read('dataset_info.json'))).toMatchObject({
      'x-max__min': { file_name: 'data/train.parquet', formatting: 'sharegpt', ranking: true },
      'x-max__min_test': { file_name: 'data/test.parquet' },
    });
  });

  test('replaces an earlier export as a whole', async () => {
    await writeExportFolder(input({ format: 'llama-factory' }), still());
    await writeExportFolder(input({ source: batches(5), file: 'parquet' }), still());
    expect(fs.readdirSync(path.join(root, 'deep', 'out', 'data'))).toEqual(['train.parquet']);
    expect(fs.readdirSync(path.join(root, 'deep', 'out'))).not.toContain('dataset_info.json');
  });

  test('takes the place of an empty folder', async () => {
    fs.mkdirSync(path.join(root, 'deep', 'out'), { recursive: true });
    await writeExportFolder(input(), still());
    expect(fs.readdirSync(path.join(root, 'deep'))).toEqual(['out']);
    expect(read('data', 'train.jsonl')).toContain('good 24');
  });

  test('that cannot be written says why', async () => {
    fs.writeFileSync(path.join(root, 'file'), 'x');
    const folder = path.join(root, 'file', 'inner', 'out');
    const writing = writeExportFolder(input({ folder }), still());
    await expect(writing).rejects.toThrow(/is a file/);
    expect(fs.readdirSync(root)).toEqual(['file']);
  });

  test('never takes the place of anything else', async () => {
    fs.mkdirSync(path.join(root, 'deep', 'out'), { recursive: true });
    fs.writeFileSync(path.join(root, 'deep', 'out', 'thesis.tex'), 'x');
    await expect(writeExportFolder(input(), still())).rejects.toMatchObject({ code: 'conflict' });
    expect(fs.readdirSync(path.join(root, 'deep', 'out'))).toEqual(['thesis.tex']);
    const folder = path.join(root, 'deep', 'out', 'thesis.tex');
    await expect(writeExportFolder(input({ folder }), still())).rejects.toThrow(/is a file/);
  });
});

describe('nothing is left', () => {
  test.each(['jsonl', 'parquet'] as const)('of a cancelled export (%s)', async (file) => {
    const controller = new AbortController();
    const run = { signal: controller.signal, onProgress: () => controller.abort() };
    const writing = writeExportFolder(input({ file }), run);
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(fs.readdirSync(root)).toEqual([]);
  });

  test('of one whose source fails', async () => {
    const source = (async function* () {
      yield* batches(10);
      throw new Error('the disk is gone');
    })();
    await expect(writeExportFolder(input({ source }), still())).rejects.toThrow('the disk is gone');
    expect(fs.readdirSync(root)).toEqual([]);
  });

  test('of one whose pairs have errors, unless it is forced', async () => {
    async function* source() {
      const pair = { ...pairOf(1), rejected: 'good 1' };
      yield { pairs: [{ pair, split: 'train' as const, ordinal: 7 }], promptsDone: 1 };
    }
    const check = { scoresMayFall: false, force: false };
    const writing = writeExportFolder(input({ source: source(), check }), still());
    const finding = {
      kind: 'equal_sides',
      level: 'error',
      count: 1,
      cases: [{ promptId: 'p1', ordinal: 7 }],
    };
    await expect(writing).rejects.toMatchObject({
      message: 'nothing was written: 1 pair with the same text on both sides',
      report: { pairs: 1, findings: [finding] },
    });
    expect(fs.readdirSync(root)).toEqual([]);
    const forced = input({ source: source(), check: { ...check, force: true } });
    expect((await writeExportFolder(forced, still())).preflight).toMatchObject({
      findings: [finding],
    });
    expect(read('data', 'train.jsonl')).toContain('"p1"');
  });

  test('of one without a pair for training', async () => {
    const source = batches(3, () => 'test');
    await expect(writeExportFolder(input({ source }), still())).rejects.toThrow(
      /expected at least one pair for training, found 0 \(3 rows for the test split\)/,
    );
    expect(fs.readdirSync(root)).toEqual([]);
  });
});

test('a row of KTO counts as one, and progress counts prompts', async () => {
  const seen: object[] = [];
  const format: ExportFormat = 'trl-kto';
  const run = { ...still(), onProgress: (progress: object) => seen.push(progress) };
  const written = await writeExportFolder(input({ format, source: batches(15) }), run);
  expect(written.rows).toEqual({ train: 30, test: 0 });
  expect(seen).toEqual([
    { promptsDone: 10, rows: 20 },
    { promptsDone: 15, rows: 30 },
  ]);
});
