import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nestedRow } from '@/lib/core/dataset/nested-row';
import type { PromptView } from '@/lib/core/views/prompt-view';
import { parseView } from '@/lib/schema/views/view-params';
import { readFacetSizes } from '@/lib/services/read-facet-sizes';
import { readPrompt } from '@/lib/services/read-prompt';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { scoredRow } from '@/test/sampled-rows';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { exportTrees } from './export-trees';
import { generateVerifiableSample } from './verifiable-sample';

const { signal } = new AbortController();
let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
});
afterAll(() => context.remove());

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

function promptOf(dataset: string, ordinal: number): Promise<PromptView> {
  return readPrompt(context, parseView(dataset, {}), ordinal);
}

/** The nodes with the texts and rewards of their responses, which is what a round trip must keep. */
function grown({ tree, responses, meta, promptId, messages }: PromptView) {
  const nodes = tree?.nodes.map(({ response, ...node }) => {
    const { text, rewards = {}, model } = responses[response ?? -1] ?? {};
    const given = Object.entries(rewards).filter(([, value]) => value !== null);
    return { ...node, response: { text, model, rewards: Object.fromEntries(given) } };
  });
  return { nodes, meta, promptId, messages };
}

test('exported trees, imported, are the same trees with the same responses, and export the same', async () => {
  const rows: object[] = [];
  for await (const row of generateVerifiableSample('r', signal, 6)) rows.push(nestedRow(row));
  const plain = scoredRow('plain', [['x', 1]]);
  await importSources(context, [textSource('a.jsonl', jsonLines([...rows, plain]))], {
    name: 'made',
  });
  const exported = await textOf(await exportTrees(context, 'made'));
  expect(exported.trim().split('\n')).toHaveLength(6);
  await importSources(context, [textSource('b.jsonl', exported)], { name: 'again' });
  for (let ordinal = 0; ordinal < 6; ordinal++) {
    const [made, again] = [await promptOf('made', ordinal), await promptOf('again', ordinal)];
    expect(made.tree?.nodes.length).toBeGreaterThan(12);
    expect(made.meta).not.toHaveProperty('tree');
    expect(grown(again)).toEqual(grown(made));
  }
  expect(await textOf(await exportTrees(context, 'again'))).toBe(exported);
});

test('a tree is no facet, nor are its nodes, and its difficulty is one', async () => {
  const fields = (await readFacetSizes(context, 'made')).map(({ field }) => field);
  expect(fields).toContain('meta.k');
  expect(fields).toContain('meta.source');
  expect(fields.filter((field) => /tree|node_id|parent_id/.test(field))).toEqual([]);
});

describe('a tree made elsewhere', () => {
  const nodes = [
    { nodeId: 0, text: '' },
    { nodeId: 1, parentId: 0, text: 'Once', N: 2, Q: 0.5 },
    { nodeId: 2, parentId: 1, text: ' upon', reward: 3, terminal: true },
    { nodeId: 3, parentId: 1, text: ' more', reward: 1, terminal: true },
    { nodeId: 4, parentId: 0, text: 'Twice', terminal: true },
  ];

  test('gives a response of each terminal node, with its reward, and keeps the others in the tree', async () => {
    const row = { prompt: 'Tell.', tree: { nodes }, responses: [{ text: 'free', reward: 9 }] };
    await importSources(context, [textSource('t.jsonl', jsonLines([row]))], { name: 'elsewhere' });
    const { responses, tree } = await promptOf('elsewhere', 0);
    expect(responses.map(({ text, reward }) => [text, reward])).toEqual([
      ['free', 9],
      ['Once upon', 3],
      ['Once more', 1],
      ['Twice', null],
    ]);
    expect(tree?.nodes.map(({ id, response }) => [id, response])).toEqual([
      ['0', null],
      ['1', null],
      ['2', 1],
      ['3', 2],
      ['4', 3],
    ]);
    expect(tree?.nodes[1]).toMatchObject({ visits: 2, value: 0.5, prior: null, reward: null });
  });

  test.each<[string, object[], RegExp]>([
    [
      'with a parent that is missing',
      [{ prompt: 'q', tree: { nodes: [{ nodeId: 0, parentId: 5, text: '' }] } }],
      /^t\.jsonl:1: tree: there is no root/,
    ],
    [
      'whose response does not begin with its path',
      [
        {
          prompt: 'q',
          tree: { nodes: [{ nodeId: 0, text: 'a', response: { text: 'b', reward: 1 } }] },
        },
      ],
      /^t\.jsonl:1: tree: the response of the node "0" does not begin with the text/,
    ],
    [
      'that comes after other responses of its prompt',
      [
        { prompt: 'q', tree: { nodes } },
        { prompt: 'q', tree: { nodes } },
      ],
      /^t\.jsonl:2: an earlier row has this prompt already/,
    ],
  ])('%s is refused with file and line', async (_, rows, message) => {
    const source = textSource('t.jsonl', jsonLines(rows));
    await expect(importSources(context, [source], { name: 'bad' })).rejects.toThrow(message);
  });

  test.each(['NaN', '1e999'])(
    'with %s for a number is refused with file and line',
    async (value) => {
      const line = `{"prompt":"q","tree":{"nodes":[{"nodeId":0,"text":"a","terminal":true,"reward":${value}}]}}`;
      await expect(
        importSources(context, [textSource('t.jsonl', line)], { name: 'bad' }),
      ).rejects.toThrow(/^t\.jsonl:1: .*finite/);
    },
  );
});

test('a dataset without trees, and one that is not there, are not found', async () => {
  const rows = [scoredRow('p', [['x', 1]])];
  await importSources(context, [textSource('p.jsonl', jsonLines(rows))], { name: 'treeless' });
  await expect(exportTrees(context, 'treeless')).rejects.toThrow(
    'no prompt of the dataset "treeless" has a search tree',
  );
  await expect(exportTrees(context, 'nowhere')).rejects.toThrow('no dataset named "nowhere"');
});
