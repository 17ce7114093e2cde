import { expect, test } from 'vitest';
import { recipeOf } from '@/test/recipe-of';
import { filesCard } from './files-card';

const source = { prompts: 3, responses: 9, shown: 2, reward: 'helpful' };

test('one file gives the card its name, and the recipe its title', () => {
  const recipe = recipeOf({ strategies: [{ kind: 'points', pairings: ['max__mu-2s'] }] });
  const card = filesCard(recipe, { ...source, files: ['my `samples`.jsonl.gz'] });
  expect(card.name).toBe('my-samples-max__mu-2s');
  expect(card.title).toBe('my `samples`, max ▸ μ−2σ');
  expect(card.method[0]).toBe(
    "Source: `my 'samples'.jsonl.gz`, 3 prompts with 9 responses, scored by the reward `helpful`. 2 of these prompts were taken.",
  );
  expect(card.method[1]).toContain('- Reward: helpful;');
});

test('of many files the first are named', () => {
  const files = Array.from({ length: 1205 }, (_, i) => `f${i}.jsonl`);
  const recipe = recipeOf({ name: 'Mixed margins', format: 'trl-kto' });
  const card = filesCard(recipe, { ...source, reward: null, files });
  expect(card).toMatchObject({
    name: 'samples-mixed-margins-trl-kto',
    title: 'Samples, Mixed margins',
  });
  expect(card.method[0]).toMatch(
    /^Source: `f0\.jsonl`, .*`f4\.jsonl` and 1,200 more, 3 prompts with 9 responses\. /,
  );
});
