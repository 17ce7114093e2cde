import { expect, test } from 'vitest';
import type { PromptView, ResponseView } from '@/lib/core/views/prompt-view';
import {
  axisDots,
  axisMarkers,
  modelsOf,
  positionText,
  promptFacts,
  rewardFormats,
} from './prepare-prompt';

const response = (index: number, reward: number | null): ResponseView => ({
  index,
  text: `r${index}`,
  length: 2,
  reward,
  rewards: { reward },
  model: null,
  attributes: {},
  points: [],
});

const view = {
  header: { shown: 4212, total: 60000, sigma: 'population' },
  ordinal: 7,
  position: 213,
  stats: { total: 3, n: 2, mu: 1.5, sigma: 0.5, min: 1, max: 2 },
  picks: [{ index: 1, target: 1, reward: 1, deviation: 0 }],
  pair: { chosen: { index: 0 }, rejected: { index: 1 } },
  responses: [response(0, 2), response(1, 1), response(2, null)],
} as unknown as PromptView;

test('models are listed once, with the one that was asked for', () => {
  const by = (model: string | null) => ({ ...response(0, 1), model });
  expect(modelsOf([by('b'), by('a'), by(null), by('b')], null)).toEqual(['a', 'b']);
  expect(modelsOf([by('b')], 'c')).toEqual(['b', 'c']);
});

test('unscored responses have no dot; the pair is ringed', () => {
  expect(axisDots(view).map((dot) => [dot.index, dot.role])).toEqual([
    [0, 'chosen'],
    [1, 'rejected'],
  ]);
});

test('points are marked at their targets', () => {
  expect(axisMarkers(view)).toEqual([{ value: 1, label: 'min', tone: 'min' }]);
});

test('numbers and place', () => {
  expect(promptFacts(view)).toBe(
    'n 2 of 3 responses · μ 1.500 · population σ (n) 0.500 · min 1.000 · max 2.000',
  );
  expect(positionText(view)).toBe('prompt 214 of 4,212 shown');
  expect(positionText({ ...view, position: null })).toBe('prompt #7; the filter hides it');
});

test('each scorer has its own digits', () => {
  const scored = (a: number, b: number) => ({ ...response(0, a), rewards: { a, b } });
  const formats = rewardFormats([scored(1.00001, -17.5), scored(1.00002, 14)]);
  expect([formats.get('a')?.(1.00001), formats.get('b')?.(14)]).toEqual(['1.00001', '14.00']);
});
