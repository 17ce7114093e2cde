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
  rewardsNamed: (name: string) => (name === 'taste' ? [1, Number.NaN, 3] : null),
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

test.each([
  ['a reward of a response', { rewards: { taste: [{ from: 3, to: 3 }] } }, true],
  ['a reward that none has', { rewards: { taste: [{ from: 1.5, to: 2.5 }] } }, false],
  ['an unscored response', { rewards: { taste: [{ from: null, to: 0 }] } }, false],
  ['a reward that is not there', { rewards: { brevity: [{ from: null, to: 9 }] } }, false],
  [
    'two rewards',
    { rewards: { taste: [{ from: 3, to: 3 }], brevity: [{ from: 0, to: 1 }] } },
    false,
  ],
  ['the highest z', { z: [{ from: 2.5, to: 3 }] }, true],
  ['a z that none has', { z: [{ from: 1.5, to: 2 }] }, false],
])('%s', (_, asked, passes) => {
  expect(passesFilter(prompt, { ...NO_FILTER, ...asked })).toBe(passes);
});

test('a prompt with one reward has no z-score', () => {
  const one = Float64Array.of(1);
  const single = { ...prompt, rewards: one, moments: rewardMoments(one, 'population') };
  expect(passesFilter(single, { ...NO_FILTER, z: [{ from: null, to: 9 }] })).toBe(false);
});
