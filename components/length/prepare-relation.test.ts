import { expect, test } from 'vitest';
import { prepareRelation } from './prepare-relation';

const relation = {
  seed: '7',
  drawn: { prompts: 5000, of: 60_000 },
  prompts: 4990,
  tooFew: 8,
  noSpread: 2,
  meanPearson: 0.3123,
  meanSpearman: -0.0412,
  positive: 2000,
  spearman: null,
};

test('correlations carry their sign, and who took part is said', () => {
  const { facts, over } = prepareRelation(relation);
  expect(facts.map(({ value }) => value)).toEqual(['−0.04', '+0.31', '40 %']);
  expect(over).toMatch(/over 4,990 of 5,000 prompts, drawn of 60,000 by seed 7; left out: 8 .* 2 /);
});

test('without any correlation there are dashes', () => {
  const none = { ...relation, drawn: { prompts: 3, of: 3 }, prompts: 0, positive: 0 };
  const { facts, over } = prepareRelation({ ...none, meanPearson: null, meanSpearman: null });
  expect(facts.map(({ value }) => value)).toEqual(['–', '–', '–']);
  expect(over).toContain('over 0 of the 3 prompts shown');
});
