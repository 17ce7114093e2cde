import { expect, test } from 'vitest';
import { NO_FILTER } from '@/lib/core/filters/prompt-filter';
import { rewardMoments } from '@/lib/core/rewards/reward-moments';
import { passesFilter } from './passes-filter';

const rewards = Float64Array.of(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236);
const responses = ['same', 'same', 'other words', 'é'];
const prompt = {
  moments: rewardMoments(rewards, 'population'),
  rewards,
  text: 'Why?',
  length: 4,
  responses,
  source: { meta: { source: 'web' }, attributes: [{ model: 'a' }, { model: 'b' }] },
};

test.each([
  ['normality', 0.006, 0.007],
  ['response_length', 5, 5],
  ['duplicates', 1, 1],
  ['length', 4, 4],
  ['n', 11, 11],
] as const)('%s of a prompt is read from what it is made of', (field, from, to) => {
  const filter = { ...NO_FILTER, ranges: { [field]: [{ from, to }] } };
  expect(passesFilter(prompt, filter)).toBe(true);
  const beyond = { ...NO_FILTER, ranges: { [field]: [{ from: to + 1, to: null }] } };
  expect(passesFilter(prompt, beyond)).toBe(false);
  const either = [
    { from, to },
    { from: to + 1, to: null },
  ];
  expect(passesFilter(prompt, { ...NO_FILTER, ranges: { [field]: either } })).toBe(true);
});
