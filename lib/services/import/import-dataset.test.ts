import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_FILTER } from '@/lib/core/filters/prompt-filter';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import { sqliteBulkStore } from '@/lib/data/sqlite/sqlite-bulk-store';
import { defaultPairing, parseView } from '@/lib/schema/views/view-params';
import { exportLines } from '@/lib/services/export/export-lines';
import { openExport } from '@/lib/services/export/open-export';
import { listDatasets } from '@/lib/services/list-datasets';
import { readMatrix } from '@/lib/services/read-matrix';
import { readPrompt } from '@/lib/services/read-prompt';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { importDataset } from './import-dataset';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

const nested = (id: string, rewards: (number | null)[], extra: object = {}) => ({
  prompt_id: id,
  prompt: `Question ${id}?`,
  responses: rewards.map((reward, i) => ({ text: `${id} answer ${i}`, reward, model: 'm' })),
  ...extra,
});

async function exportOf(name: string): Promise<string> {
  const opened = await openExport(context, parseView(name, {}), 'trl-conversational');
  let text = '';
  for await (const lines of exportLines(opened.source(), 'trl-conversational', 'train'))
    text += lines;
  return text;
}

describe('what is stored', () => {
  test('texts come back exactly, carriage returns, emoji and right-to-left included', async () => {
    const texts = ['a\r\nb', '👩‍👩‍👧 ok', 'שלום עולם', '  leading\tand trailing  ', ''];
    const row = { prompt: 'P\r\n', responses: texts.map((text, i) => ({ text, reward: i })) };
    await importSources(context, [textSource('a.jsonl', jsonLines([row]), 7)]);
    const prompt = await readPrompt(context, parseView('test', {}), 0);
    expect(prompt.messages).toEqual([{ role: 'user', content: 'P\r\n' }]);
    expect(prompt.responses.map((response) => response.text)).toEqual(texts);
  });

  test('lone surrogates and NUL are made well-formed and counted', async () => {
    const content =
      '{"prompt":"p","responses":[{"text":"a\\ud800b","reward":1},{"text":"c\\u0000d","reward":2}]}\n';
    const report = await importSources(context, [textSource('a.jsonl', content)]);
    expect(report.findings.repairedTexts.count).toBe(2);
    const prompt = await readPrompt(context, parseView('test', {}), 0);
    expect(prompt.responses.map((response) => response.text)).toEqual(['a\ufffdb', 'c\ufffdd']);
  });

  test('unscored responses are kept, shown and counted, and never picked', async () => {
    const rows = [nested('a', [null, 3, 1]), nested('b', [null, 2])];
    const content = `${jsonLines(rows)}{"prompt_id":"c","prompt":"C","responses":[{"text":"x","reward":NaN},{"text":"y","reward":"4"},{"text":"z"}]}\n`;
    const report = await importSources(context, [textSource('a.jsonl', content)]);
    expect(report).toMatchObject({ prompts: 3, responses: 8, scored: 3, unscored: 5 });
    expect(report.findings.unscoredResponses.count).toBe(5);
    expect(report.findings.unscoredResponses.cases[0]).toMatchObject({ file: 'a.jsonl', line: 1 });
    const { matrix } = await readMatrix(context, parseView('test', {}));
    expect(matrix).toMatchObject({ prompts: 3, skipped: 2 });
    const prompt = await readPrompt(context, parseView('test', {}), 0);
    expect(prompt.responses.map((response) => response.reward)).toEqual([null, 3, 1]);
    expect(prompt.pair).toMatchObject({ chosen: { index: 1 }, rejected: { index: 2 } });
  });

  test('several named rewards stand side by side, in any shape of row', async () => {
    const row = {
      prompt: 'p',
      responses: [
        { text: 'a', rewards: { x: 1, y: 5 } },
        { text: 'b', rewards: { x: 2, y: 4 } },
      ],
    };
    const report = await importSources(context, [textSource('a.jsonl', jsonLines([row]))], {
      reward: 'y',
    });
    expect(report).toMatchObject({ rewards: ['x', 'y'], activeReward: 'y' });
    const byX = await readPrompt(context, parseView('test', { reward: 'x' }), 0);
    const byY = await readPrompt(context, parseView('test', {}), 0);
    expect(byX.pair?.chosen.index).toBe(1);
    expect(byY.pair?.chosen.index).toBe(0);
  });
});

describe('merging by prompt identity', () => {
  const long = (id: string, index: number, reward: number) => ({
    prompt_id: id,
    prompt: `Question ${id}?`,
    response: `${id} answer ${index}`,
    reward,
    model: 'm',
  });

  test('the same data in other shapes, files and pieces gives the same fingerprint and the same bytes', async () => {
    const ids = ['a', 'b', 'c'];
    const rewards = [3, 1, 2, 5, 4, 0];
    const whole = jsonLines(ids.map((id) => nested(id, rewards)));
    const rowMajor = jsonLines(
      ids.flatMap((id) => rewards.map((reward, i) => long(id, i, reward))),
    );
    const seedMajor = jsonLines(
      rewards.flatMap((reward, i) => ids.map((id) => long(id, i, reward))),
    );
    await importSources(context, [textSource('x.jsonl', whole)], { name: 'nested' });
    await importSources(context, [textSource('x.jsonl', rowMajor)], { name: 'long' });
    await importSources(context, [textSource('x.jsonl', seedMajor)], { name: 'seed-major' });
    const half = (from: number) =>
      jsonLines(
        rewards
          .slice(from, from + 3)
          .flatMap((reward, i) => ids.toReversed().map((id) => long(id, from + i, reward))),
      );
    await importSources(context, [textSource('1.jsonl', half(0)), textSource('2.jsonl', half(3))], {
      name: 'two',
    });
    const names = ['nested', 'long', 'seed-major'];
    const datasets = await Promise.all(names.map((name) => findDataset(context.database, name)));
    expect(new Set(datasets.map((dataset) => dataset?.fingerprint)).size).toBe(1);
    const bytes = await Promise.all(names.map(exportOf));
    expect(new Set(bytes).size).toBe(1);
    expect((await exportOf('two')).split('\n').sort()).toEqual(bytes[0]?.split('\n').sort());
  });

  test('the order in which files are given changes nothing', async () => {
    const files = [
      textSource('b.jsonl', jsonLines([nested('a', [5, 6]), nested('c', [1, 2])])),
      textSource('a.jsonl', jsonLines([nested('a', [1, 2]), nested('b', [3, 4])])),
    ];
    await importSources(context, files, { name: 'one' });
    await importSources(context, files.toReversed(), { name: 'two' });
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => findDataset(context.database, name)),
    );
    expect(one?.fingerprint).toBe(two?.fingerprint);
    expect(await exportOf('one')).toBe(await exportOf('two'));
  });

  test('a prompt that comes in pieces far apart has the statistics of the whole', async () => {
    const filler = 'x'.repeat(40_000);
    const rows = Array.from({ length: 600 }, (_, i) => ({
      ...long(`p${i % 150}`, Math.floor(i / 150), (i * 7919) % 101),
      response: `${i} ${filler}`,
    }));
    await importSources(context, [textSource('a.jsonl', jsonLines(rows))]);
    const prompts = Array.from({ length: 150 }, (_, p) => {
      const own = rows.filter((row) => row.prompt_id === `p${p}`);
      return {
        prompt_id: `p${p}`,
        prompt: own[0]?.prompt,
        responses: own.map(({ response, reward, model }) => ({ text: response, reward, model })),
      };
    });
    await importSources(context, [textSource('b.jsonl', jsonLines(prompts))], { name: 'whole' });
    const [pieces, whole] = await Promise.all(
      ['test', 'whole'].map((name) => readMatrix(context, parseView(name, {}))),
    );
    expect(pieces?.matrix).toEqual(whole?.matrix);
    expect(await exportOf('test')).toBe(await exportOf('whole'));
  });

  test('pairs of one prompt become its responses in order, and what two pairs share is kept twice and counted', async () => {
    const pair = (chosen: string, rejected: string, scores: object = {}) => ({
      ...{ prompt: 'Hi', chosen, rejected },
      ...scores,
    });
    const pairs = [
      pair('a', 'b', { score_chosen: 8, score_rejected: 3 }),
      pair('a', 'c', { score_chosen: 8, score_rejected: 5 }),
      pair('d', 'e'),
    ];
    const report = await importSources(context, [textSource('a.jsonl', jsonLines(pairs))]);
    expect(report).toMatchObject({ prompts: 1, responses: 6, scored: 4, activeReward: 'score' });
    expect(report.files[0]).toMatchObject({ shape: 'paired' });
    expect(report.findings.duplicateResponses.count).toBe(1);
    expect(report.findings.equalTextsDifferentRewards.count).toBe(0);
    const prompt = await readPrompt(context, parseView('test', {}), 0);
    expect(prompt.responses.map(({ text, reward }) => [text, reward])).toEqual([
      ['a', 8],
      ['b', 3],
      ['a', 8],
      ['c', 5],
      ['d', null],
      ['e', null],
    ]);
    expect(prompt.pair).toMatchObject({ chosen: { index: 0 }, rejected: { index: 1 } });
  });

  test('a prompt without an id is identified by its content', async () => {
    const report = await importSources(context, [
      textSource('a.jsonl', jsonLines([{ prompt: 'same', responses: [{ text: 'a', reward: 1 }] }])),
      textSource(
        'b.jsonl',
        jsonLines([
          { messages: [{ role: 'user', content: 'same' }], responses: [{ text: 'b', reward: 2 }] },
        ]),
      ),
    ]);
    expect(report).toMatchObject({ prompts: 1, responses: 2 });
    expect(JSON.parse(await exportOf('test'))).toMatchObject({
      // SHA-256 of "same".
      prompt_id: '0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5',
    });
  });
});

describe('bad input', () => {
  const good = JSON.stringify(nested('a', [1, 2]));
  test.each([
    ['not JSON', 'a.jsonl', `${good}\nnope\n`, /^a\.jsonl:2: /],
    ['an empty file', 'a.jsonl', '', /^a\.jsonl: the file is empty/],
    ['blank lines only', 'a.jsonl', '\n\n', /^a\.jsonl: the file is empty/],
    [
      'a row without a prompt',
      'a.jsonl',
      `${good}\n{"responses":[{"text":"x","reward":1}]}\n`,
      /^a\.jsonl:2: .*prompt/,
    ],
    [
      'lists of different length',
      's.jsonl',
      '{"prompt":"p","all_generated_responses":["a","b"],"all_rm_scores":[1]}\n',
      /^s\.jsonl:1: .*1.*2|^s\.jsonl:1: .*2.*1/,
    ],
    ['another shape', 'a.jsonl', '{"foo":1,"bar":2}\n', /^a\.jsonl:1: the shape is not known.*foo/],
    [
      'a truncated gzip',
      'a.jsonl.gz',
      gzipSync(`${good}\n`.repeat(500)).subarray(0, 60),
      /^a\.jsonl\.gz: .*gzip.*ends too early/,
    ],
    ['an unfinished array', 'a.json', `[${good},`, /^a\.json:1: /],
  ])('%s is refused with its place, and nothing is kept', async (_, name, content, message) => {
    await expect(importSources(context, [textSource(name, content)])).rejects.toThrow(message);
    expect(await listDatasets(context)).toEqual([]);
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(await context.database.prisma.prompt.count()).toBe(0);
  });

  test('skip imports the good rows, keeps their order and counts the bad ones', async () => {
    const lines = [good, 'nope', '{"responses":[]}', JSON.stringify(nested('b', [3, 4])), '[1]'];
    const report = await importSources(context, [textSource('a.jsonl', lines.join('\n'))], {
      onError: 'skip',
    });
    expect(report).toMatchObject({ rows: 5, rowsImported: 2, prompts: 2 });
    const { unreadableLines, rowsWithoutPrompt, otherShape } = report.findings;
    expect(unreadableLines).toMatchObject({ count: 1, cases: [{ file: 'a.jsonl', line: 2 }] });
    expect(rowsWithoutPrompt.count + otherShape.count).toBe(2);
    expect(report.rows).toBe(
      report.rowsImported + unreadableLines.count + rowsWithoutPrompt.count + otherShape.count,
    );
  });

  test('a name that is taken is refused before anything is written', async () => {
    await importSources(context, [textSource('a.jsonl', good)]);
    await expect(importSources(context, [textSource('b.jsonl', good)])).rejects.toThrow(
      /exists already/,
    );
    expect(await context.database.prisma.dataset.count()).toBe(1);
  });

  test('a reward that is none of several is refused', async () => {
    const row = { prompt: 'p', responses: [{ text: 'a', rewards: { x: 1, y: 5 } }] };
    await expect(
      importSources(context, [textSource('a.jsonl', jsonLines([row]))], { reward: 'z' }),
    ).rejects.toThrow(/no reward "z"; found: x, y/);
  });

  test('a cancelled import leaves nothing', async () => {
    const controller = new AbortController();
    const content = jsonLines(Array.from({ length: 3000 }, (_, i) => nested(`p${i}`, [1, 2, 3])));
    await expect(
      importDataset(
        context,
        {
          name: 'x',
          sources: [textSource('a.jsonl', content, 10_000)],
          shape: 'auto',
          columns: {},
          reward: null,
          onError: 'stop',
        },
        {
          signal: controller.signal,
          onProgress: ({ responses }) => responses > 1000 && controller.abort(),
        },
      ),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(await context.database.prisma.responseBlock.count()).toBe(0);
  });

  test('a full disk undoes the import and says so', async () => {
    const connection = openSqlite(context.database.url);
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${pages + 100}`);
    const bulk = sqliteBulkStore(connection);
    const onFullDisk = { ...context, database: { ...context.database, bulk } };
    const long = 'x'.repeat(1000);
    const rows = Array.from({ length: 2000 }, (_, i) => ({
      prompt: `p${i}`,
      responses: [
        { text: `${i}${long}`, reward: 1 },
        { text: long, reward: 2 },
      ],
    }));
    await expect(
      importSources(onFullDisk, [textSource('a.jsonl', jsonLines(rows))]),
    ).rejects.toThrow(/the disk is full/);
    bulk.close();
    expect(await context.database.prisma.dataset.count()).toBe(0);
    expect(await context.database.prisma.responseBlock.count()).toBe(0);
  });
});

describe('what the report counts', () => {
  test('duplicates, conflicts and empty responses, with the first places', async () => {
    const row = {
      prompt_id: 'd',
      prompt: 'p',
      responses: [
        { text: 'a', reward: 1 },
        { text: 'a', reward: 1 },
        { text: 'a', reward: 2 },
        { text: '', reward: 0 },
      ],
    };
    const { findings } = await importSources(context, [
      textSource('a.jsonl', jsonLines([nested('x', [1, 2]), row])),
    ]);
    expect(findings.duplicateResponses).toMatchObject({
      count: 2,
      cases: [{ file: 'a.jsonl', line: 2, detail: 'prompt d, responses 0 and 1' }],
    });
    expect(findings.equalTextsDifferentRewards).toMatchObject({ count: 1, cases: [{ line: 2 }] });
    expect(findings.emptyResponses).toMatchObject({ count: 1, cases: [{ line: 2 }] });
  });

  test('each row whose prompt is not the one its prompt_id had before', async () => {
    const row = (prompt: string) => ({ prompt_id: 'p', prompt, response: 'r', reward: 1 });
    const { findings } = await importSources(context, [
      textSource('a.jsonl', jsonLines(['A', 'A', 'B', 'B', 'A', 'B'].map(row))),
    ]);
    expect(findings.conflictingPrompts).toMatchObject({ count: 3, cases: [{ line: 3 }, {}, {}] });
  });

  test('a chat template that cannot be turned back is kept as text and flagged', async () => {
    const rows = [
      {
        instruction: '<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n',
        output: ['a', 'b'],
        scores: [1, 2],
      },
      { instruction: '<|im_start|>user\nbroken', output: ['a', 'b'], scores: [1, 2] },
    ];
    const report = await importSources(context, [
      textSource('a.json', JSON.stringify(rows, null, 6)),
    ]);
    expect(report.findings.keptTemplates.count).toBe(1);
    const [first, second] = await Promise.all(
      [0, 1].map((i) => readPrompt(context, parseView('test', {}), i)),
    );
    expect(first).toMatchObject({ templated: false, messages: [{ role: 'user', content: 'Hi' }] });
    expect(second).toMatchObject({ templated: true });
  });
});

test('the counts of every cell add up to the prompts, and the chosen reward is never below the rejected one', async () => {
  const rewards = fc.array(
    fc.oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.constant(null),
      fc.double({ min: -1, max: 1, noNaN: true }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(rewards, { minLength: 1, maxLength: 8 }), async (prompts) => {
      const name = `run${run++}`;
      await importSources(
        context,
        [textSource('a.jsonl', jsonLines(prompts.map((r, i) => nested(`p${i}`, r))))],
        { name },
      );
      if (!prompts.flat().some((reward) => reward !== null)) return;
      const { matrix } = await readMatrix(context, {
        view: {
          dataset: name,
          reward: null,
          sigma: 'population',
          pairing: defaultPairing(),
          filter: NO_FILTER,
        },
        sort: { field: 'order', descending: false },
        ignored: [],
      });
      for (const cell of matrix.cells) {
        expect(cell.usable + cell.collapsed + cell.tied + cell.skipped).toBe(prompts.length);
        expect(cell.skipped).toBe(matrix.skipped);
        if (cell.usable > 0) expect(cell.meanMargin).toBeGreaterThan(0);
      }
    }),
    { numRuns: 25 },
  );
});
