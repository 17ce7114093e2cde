import { expect, test } from 'vitest';
import type { DatasetCard } from '@/lib/core/views/dataset-card';
import { prepareDatasetCard } from './prepare-dataset-card';

const card: DatasetCard = {
  name: 'a',
  prompts: 60000,
  responses: 3840000,
  samples: { min: 60, median: 64, max: 64 },
  rewards: [
    { name: 'armorm', scored: 10, unscored: 3, skippedPrompts: 0, min: 1, max: 1.98, mean: 1.5 },
    { name: 'length', scored: 13, unscored: 0, skippedPrompts: 0, min: 1, max: 9, mean: 4 },
  ],
  activeReward: 'armorm',
  histogram: null,
  synthetic: false,
  importedAt: '2026-11-21T00:00:00Z',
};

test('numbers of a dataset', () => {
  expect(prepareDatasetCard(card)).toEqual({
    prompts: '60,000',
    responses: '3,840,000',
    samples: '60 to 64, median 64',
    rewardsName: 'rewards',
    rewards: 'armorm, length',
    unscored: '3 unscored',
    histogramLabel: '10 rewards (armorm) from 1.00 to 1.98',
    low: '1.00',
    high: '1.98',
  });
});

test('approximate rewards are marked, and of many the active one and the next are named', () => {
  const named = ['a', 'b', 'language:response_language', 'c', 'd', 'e', 'verified'];
  const [
    reward = { name: '', scored: 0, unscored: 0, skippedPrompts: 0, min: 0, max: 0, mean: 0 },
  ] = card.rewards;
  const rewards = named.map((name) => ({ ...reward, name }));
  expect(prepareDatasetCard({ ...card, rewards, activeReward: 'verified' }).rewards).toBe(
    'verified ≈, a, b and 4 more',
  );
  const few = rewards.slice(0, 3);
  expect(prepareDatasetCard({ ...card, rewards: few }).rewards).toBe(
    'a, b, language:response_language ≈',
  );
});

test('a dataset without rewards', () => {
  const bare = prepareDatasetCard({ ...card, rewards: [], activeReward: null });
  expect([bare.rewards, bare.unscored, bare.low]).toEqual(['none', null, '–']);
});
