import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { ImportSource } from '@/lib/services/import/import-source';
import { openRecipe } from '@/lib/services/recipes/open-recipe';
import { recipeBatches } from '@/lib/services/recipes/recipe-batches';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { newPairReport, pairSources } from './pair-sources';

let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
});
afterAll(() => context.remove());

async function collect(batches: AsyncIterable<PairBatch>): Promise<PairBatch['pairs']> {
  const pairs: PairBatch['pairs'] = [];
  for await (const batch of batches) pairs.push(...batch.pairs);
  return pairs;
}

function streamed(sources: ImportSource[], recipe: Recipe, report = newPairReport()) {
  return collect(
    pairSources({ sources, shape: 'auto', columns: {}, onError: 'stop' }, recipe, report, {
      signal: new AbortController().signal,
      onRead: () => {},
    }),
  );
}

async function exported(dataset: string, recipe: Recipe) {
  const opened = await openRecipe(context, dataset, recipe, { anyData: false });
  const placed = await collect(recipeBatches(context.database, opened));
  return placed.map(({ pair, split }) => ({ pair, split }));
}

const RECIPES: [string, object][] = [
  [
    'augmented',
    {
      strategies: [{ kind: 'all', cap: 2 }],
      augmentation: { scale: [-3, 3], keep_originals: true, half: { seed: 'h' } },
      split: { test: 0.4 },
    },
  ],
  ['points', {}],
  ['points within', { strategies: [{ kind: 'points', pairings: ['max__mu-2s'], within: 0.7 }] }],
  ['best of n', { strategies: [{ kind: 'best-of-n', m: 2 }] }],
  [
    'verified',
    {
      strategies: [
        {
          kind: 'verified',
          levels: [
            [3, 0],
            [2, -1],
          ],
          cap: 3,
          seed: 's',
        },
      ],
    },
  ],
  ['siblings', { strategies: [{ kind: 'siblings', cap: 3 }] }],
  [
    'siblings of levels',
    {
      strategies: [
        {
          kind: 'siblings',
          levels: [
            [3, 0],
            [2, -1],
          ],
        },
      ],
    },
  ],
  ['threshold', { strategies: [{ kind: 'threshold', margin: [1, 4], cap: 2 }] }],
  [
    'mixed',
    {
      sigma: 'sample',
      subsample: { n: 5, seed: 'x' },
      strategies: [
        { kind: 'all', cap: 2, weight: 1 },
        { kind: 'best-of-n', weight: 2 },
        { kind: 'points', pairings: ['mu+2s__mu-s', 'max__min'], cap: 1 },
      ],
      bands: [
        { margin: [2, null], weight: 2 },
        { chosen: [null, 1], weight: 1 },
      ],
      constraints: { word_overlap: 0.9, drop_duplicates: true, drop_unfinished: true },
      filter: { text: 'q', n: [3, null], sigma: [0.1, null] },
      split: { test: 0.3 },
    },
  ],
];

const response = fc.record({
  text: fc
    .array(fc.constantFrom('a', 'b', 'c', '漢'), { maxLength: 4 })
    .map((words) => words.join(' ')),
  reward: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(null)),
  finish_reason: fc.constantFrom('stop', 'length'),
  node_id: fc.constantFrom('1', '2'),
  parent_id: fc.constantFrom('0', 'x', null),
});
const prompts = fc
  .array(fc.array(response, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.flat().some(({ reward }) => reward !== null))
  .map((all) => all.map((responses, i) => ({ prompt_id: `p${i}`, prompt: `q${i}`, responses })));
const longRows = (rows: { responses: object[] }[]) =>
  rows.flatMap(({ responses, ...rest }) =>
    responses.map((one) => {
      const { text, ...others } = { text: '', ...one };
      return { ...rest, response: text, ...others };
    }),
  );

describe.each(RECIPES)('%s', (_name, value) => {
  test('files paired without an import give what import and export give, in any shape and order', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(prompts, async (rows) => {
        const recipe = recipeOf(value);
        const name = `${_name} ${run++}`;
        const nested = [textSource('a.jsonl', jsonLines(rows.slice(0, 3)))];
        if (rows.length > 3) nested.push(textSource('b.jsonl', jsonLines(rows.slice(3))));
        const long = [textSource('a.jsonl', jsonLines(longRows(rows)))];
        await importSources(context, nested.toReversed(), { name });
        const expected = await exported(name, recipe);
        expect(await streamed(nested, recipe)).toEqual(expected);
        expect(await streamed(long, recipe)).toEqual(expected);
        expect(await exported(name, recipe)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('a further prompt changes nothing about the others, and a prompt stays on one side of the split', async () => {
    await fc.assert(
      fc.asyncProperty(prompts, async (rows) => {
        const recipe = recipeOf({ split: { test: 0.5 }, ...value });
        const whole = await streamed([textSource('a.jsonl', jsonLines(rows))], recipe);
        const without = rows.slice(1);
        const expected = whole.filter(({ pair }) => pair.promptId !== 'p0');
        if (without.some(({ responses }) => responses.some(({ reward }) => reward !== null))) {
          expect(await streamed([textSource('a.jsonl', jsonLines(without))], recipe)).toEqual(
            expected,
          );
        }
        const sides = new Map<string, string>();
        for (const { pair, split } of whole) {
          expect(sides.get(pair.promptId) ?? split).toBe(split);
          sides.set(pair.promptId, split);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('rows of a prompt that do not stand together are refused with file and line', async () => {
  const row = (id: string, reward: number) => ({
    prompt_id: id,
    prompt: id,
    response: 'r',
    reward,
  });
  const rows = [row('a', 1), row('a', 2), row('b', 1), row('a', 3)];
  const more = Array.from({ length: 2000 }, (_, i) => row(`c${i}`, 1));
  const source = textSource('x.jsonl', jsonLines([...rows.slice(0, 3), ...more, row('a', 3)]), 100);
  await expect(streamed([source], recipeOf())).rejects.toThrow(
    /^x\.jsonl:2004: the prompt a was complete already/,
  );
});

test.each([
  [{ fingerprint: 'a'.repeat(64) }, /has a fingerprint/],
  [
    { overrides: [{ action: 'exclude', prompt_id: 'p', at: '2026-01-02T03:04:05Z' }] },
    /has overrides/,
  ],
])('what needs the whole data is refused: %#', async (value, message) => {
  await expect(streamed([textSource('a.jsonl', '{}')], recipeOf(value))).rejects.toThrow(message);
});

test('a reward that would have been the active one, had it come earlier, is an error', async () => {
  const row = (id: string, rewards: object) => ({
    prompt_id: id,
    prompt: id,
    responses: [{ text: 'x', ...rewards }],
  });
  const rows = [
    ...['a', 'a2', 'a3'].map((id) => row(id, { rewards: { helpful: 1 } })),
    ...Array.from({ length: 50 }, (_, i) => row(`b${i}`, { reward: i })),
  ];
  const source = textSource('x.jsonl', jsonLines(rows), 60);
  await expect(streamed([source], recipeOf())).rejects.toThrow(/"reward" begins only here/);
  expect(await streamed([source], recipeOf({ reward: 'helpful' }))).toEqual([]);
});

test('the report counts every prompt once', async () => {
  const report = newPairReport();
  const rows = [
    {
      prompt_id: 'a',
      prompt: 'q',
      responses: [
        { text: 'x', reward: 1 },
        { text: 'y', reward: 2 },
      ],
    },
    {
      prompt_id: 'b',
      prompt: 'q',
      responses: [
        { text: 'x', reward: 1 },
        { text: 'y', reward: 1 },
      ],
    },
    {
      prompt_id: 'c',
      prompt: 'other',
      responses: [
        { text: 'x', reward: 1 },
        { text: 'y', reward: 3 },
      ],
    },
  ];
  await streamed(
    [textSource('a.jsonl', jsonLines(rows))],
    recipeOf({ filter: { text: 'Q' } }),
    report,
  );
  expect(report).toMatchObject({
    prompts: 3,
    filtered: 1,
    used: 1,
    pairs: 1,
    lost: { skipped: 1 },
  });
});
