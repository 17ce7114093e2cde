import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSources, jsonLines, textSource } from '@/test/import-text';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { compareSets } from './compare-sets';

/** Three independent responses of 100 tokens, and two siblings of 10. */
const rows = Array.from({ length: 20 }, (_, p) => ({
  prompt_id: `p${p}`,
  prompt: `question ${p}`,
  k: 4,
  responses: [
    ...[3, 2, 1].map((reward) => ({
      text: `${reward} things about ${p}`,
      ...{ reward, source: 'rs', completion_tokens: 100 },
    })),
    ...[4, 2].map((reward) => ({
      text: `A common beginning, then ${reward}`,
      ...{ reward, source: 'mcts', sampled_tokens: 10 },
      ...{ node_id: `n${reward}`, parent_id: 'root' },
    })),
  ],
}));

let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
  await importSources(context, [textSource('a.jsonl', jsonLines(rows))], { name: 'c' });
});
afterAll(() => context.remove());

const independent = recipeOf({
  responses: { attribute: 'source', values: ['rs'] },
  strategies: [{ kind: 'all', cap: 9 }],
});
const siblings = recipeOf({ strategies: [{ kind: 'siblings' }] });

test('the sets are as large as the smaller one, and each has the tokens of the responses it looks at', async () => {
  const { a, b, ...sets } = await compareSets(
    context,
    'c',
    { a: independent, b: siblings },
    { exact: true },
  );
  expect(sets).toEqual({ looked: 20, shown: 20, prompts: 20, pairs: 20 });
  expect(a.all).toMatchObject({ prompts: 20, pairs: 60, tokens: 6000, pairsPerThousand: 10 });
  expect(b.all).toMatchObject({ prompts: 20, pairs: 20, tokens: 400, pairsPerThousand: 50 });
  expect(b).toMatchObject({ quality: 4, contrast: 2, difficulty: 4 });
  expect(b.prefixCharacters).toBe('A common beginning, then '.length);
  expect(a.prefixCharacters).toBe(0);
});
