import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_FILTER } from '@/lib/core/filters/prompt-filter';
import { defaultPairing, parseView } from '@/lib/schema/views/view-params';
import { readMatrix } from '@/lib/services/read-matrix';
import { readPrompt } from '@/lib/services/read-prompt';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { rewardedRow } from '@/test/sampled-rows';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';

let context: TemporaryContext;

beforeEach(async () => {
  context = await temporaryContext();
});

afterEach(async () => {
  await context.remove();
});

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
    const rows = [rewardedRow('a', [null, 3, 1]), rewardedRow('b', [null, 2])];
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
      textSource('a.jsonl', jsonLines([rewardedRow('x', [1, 2]), row])),
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

  test('metadata that come after the first row of their prompt, with file and line', async () => {
    const responses = [
      { prompt_id: 'a', prompt: 'A', response: 'r', reward: 1, source: 'web' },
      { prompt_id: 'a', prompt: 'A', response: 's', reward: 2, source: 'web' },
      { prompt_id: 'b', prompt: 'B', response: 't', reward: 3, source: 'books' },
    ];
    const prompts = ['a', 'b'].map((id) => ({
      ...{ prompt_id: id, prompt: id.toUpperCase(), source: 'web' },
      ...{ instruction_id_list: ['punctuation:no_comma'], kwargs: [{}] },
    }));
    const { findings, rows, rowsImported } = await importSources(context, [
      textSource('answers.jsonl', jsonLines(responses)),
      textSource('prompts.jsonl', jsonLines(prompts)),
    ]);
    expect(rowsImported).toBe(rows);
    expect(findings.laterMetadata).toEqual({
      count: 2,
      cases: [
        { file: 'prompts.jsonl', line: 1, detail: 'prompt a: instruction_id_list, kwargs' },
        { file: 'prompts.jsonl', line: 2, detail: 'prompt b: source, instruction_id_list, kwargs' },
      ],
    });
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
        [textSource('a.jsonl', jsonLines(prompts.map((r, i) => rewardedRow(`p${i}`, r))))],
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
