import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PairBatch } from '@/lib/core/export/preference-pair';
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

async function collect(batches: AsyncIterable<PairBatch>): Promise<object[]> {
  const pairs: object[] = [];
  for await (const batch of batches) {
    pairs.push(...batch.pairs.map(({ pair, split }) => ({ pair, split })));
  }
  return pairs;
}

const text = fc
  .array(fc.constantFrom('a', 'é', '漢', '🙂', '\u00a0', '\n', '"', '\\u00e9'), { maxLength: 5 })
  .map((parts) => parts.join(''));
const row = fc.record({
  prompt: fc.constantFrom('plain', 'über\u00a0', '漢字', 'plain '),
  samples: fc.array(fc.tuple(text, fc.integer({ min: -3, max: 3 })), {
    minLength: 1,
    maxLength: 6,
  }),
  größe: fc.constantFrom('groß', 1, ['ß', null]),
});

type Row = { prompt: string; samples: [string, number][] };

const SHAPES: Record<string, (row: Row) => object> = {
  simpo: ({ prompt, samples, ...rest }) => ({
    ...{ prompt, ...rest },
    all_generated_responses: samples.map(([response]) => response),
    all_rm_scores: samples.map(([, reward]) => reward),
  }),
  dpo_pair: ({ prompt, samples }) => ({
    instruction: prompt,
    output: samples.map(([response]) => response),
    scores: samples.map(([, reward]) => reward),
  }),
  distilabel: ({ prompt, samples }) => ({
    instruction: prompt,
    generations: samples.map(([response]) => response),
    ratings: samples.map(([, reward]) => reward),
  }),
};

const RECIPES = [
  {},
  {
    strategies: [{ kind: 'all', cap: 3 }],
    constraints: { word_overlap: 0.9, length: [1, 6], drop_duplicates: true },
    filter: { text: 'ü' },
  },
];

test.each(Object.entries(SHAPES))(
  'texts beyond ASCII come out of lists of responses as an import gives them: %s',
  async (shape, toRecord) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...RECIPES),
        fc.boolean(),
        async (rows, value, escapes) => {
          const together = rows.toSorted((a, b) => (a.prompt < b.prompt ? -1 : 1));
          const lines = jsonLines(together.map(toRecord));
          const some = lines.replace(/é/, escapes ? '\\u00e9' : 'é');
          const source = [textSource('a.jsonl', some, 50)];
          const name = `${shape} ${run++}`;
          await importSources(context, source, { name });
          const recipe = recipeOf(value);
          const opened = await openRecipe(context, name, recipe, { anyData: false });
          const expected = await collect(recipeBatches(context.database, opened));
          const input = { sources: source, shape: 'auto' as const, columns: {} };
          const reading = { signal: new AbortController().signal, onRead: () => {} };
          const streamed = pairSources(
            { ...input, onError: 'stop' },
            recipe,
            newPairReport(),
            reading,
          );
          expect(await collect(streamed)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  },
);
