import { expect, test } from 'vitest';
import { correlationText, drawnText } from './prepare-relation';

const relation = {
  plane: null,
  drawn: { prompts: 500, of: 6000 },
  prompts: 480,
  tooFew: 15,
  noSpread: 5,
  meanPearson: -0.124,
  meanSpearman: 0.301,
  meanKendall: 0.214,
};

test('a correlation says of what kind it is and over what', () => {
  expect(correlationText(relation)).toBe(
    'within a prompt, Spearman +0.30, Kendall τ-b +0.21 and Pearson −0.12, means of 480 prompts; 20 prompts have none',
  );
});

test('without a prompt that has one, why', () => {
  expect(
    correlationText({ ...relation, prompts: 0, meanPearson: null, meanSpearman: null }),
  ).toMatch(/^No prompt has a correlation/);
});

test('a draw is said, and so is none', () => {
  expect(drawnText(relation, '1')).toBe('500 of 6,000 prompts, drawn by seed 1');
  expect(drawnText({ ...relation, drawn: { prompts: 3, of: 3 } }, '1')).toBe('all 3 prompts');
});
