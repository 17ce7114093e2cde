import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { parseView } from '@/lib/schema/views/view-params';
import { exportLines } from '@/lib/services/export/export-lines';
import { openExport } from '@/lib/services/export/open-export';
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

async function exportOf(name: string): Promise<string> {
  const opened = await openExport(context, parseView(name, {}), 'trl-conversational');
  let text = '';
  for await (const lines of exportLines(opened.source(), 'trl-conversational', 'train'))
    text += lines;
  return text;
}

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
    const whole = jsonLines(ids.map((id) => rewardedRow(id, rewards)));
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
      textSource('b.jsonl', jsonLines([rewardedRow('a', [5, 6]), rewardedRow('c', [1, 2])])),
      textSource('a.jsonl', jsonLines([rewardedRow('a', [1, 2]), rewardedRow('b', [3, 4])])),
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
