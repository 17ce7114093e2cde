import { expect, test } from 'vitest';
import { prepareAgreement } from './prepare-agreement';

const relation = {
  ...{
    other: 'brevity',
    drawn: { prompts: 50, of: 50 },
    plane: null,
    zPlane: null,
    x: null,
    y: null,
  },
  ...{ prompts: 40, tooFew: 7, noSpread: 3 },
  ...{ meanPearson: -0.124, meanSpearman: 0.301, meanKendall: 0.214 },
};

test('three measures of agreement, rank agreement first, and over how many prompts', () => {
  const { rows, over } = prepareAgreement(relation, 'taste');
  expect(rows.map(({ measure, mean }) => [measure, mean])).toEqual([
    ['Kendall τ-b', '+0.21'],
    ['Spearman', '+0.30'],
    ['Pearson', '−0.12'],
  ]);
  expect(over).toMatch(/^means of 40 prompts; 10 prompts have none/);
});

test('without a prompt that has one there is a dash', () => {
  const none = {
    ...relation,
    prompts: 0,
    meanPearson: null,
    meanSpearman: null,
    meanKendall: null,
  };
  expect(prepareAgreement(none, 'taste').rows.map(({ mean }) => mean)).toEqual(['–', '–', '–']);
});
