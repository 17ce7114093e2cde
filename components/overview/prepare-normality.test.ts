import { expect, test } from 'vitest';
import type { NormalityView } from '@/lib/core/views/normality-view';
import { prepareNormality } from './prepare-normality';

const view: NormalityView = {
  tested: 200,
  untested: 3,
  small: 50,
  passing: [
    { level: 0.01, prompts: 190 },
    { level: 0.05, prompts: 172 },
  ],
  histogram: null,
  quantiles: [],
  below: 0.04,
  above: 0.02,
};

test('says the share that passes, over what, and what the test cannot tell', () => {
  const { passing, over } = prepareNormality(view, 0.05);
  expect(passing).toMatch(/^86(\.0)? % of 200 prompts pass at 5 %/);
  expect(over).toEqual([
    expect.stringContaining('3 prompts cannot be tested'),
    expect.stringContaining('50 of the prompts tested have fewer than 20'),
  ]);
});

test('where nothing can be tested, that is said instead of a share of nothing', () => {
  expect(prepareNormality({ ...view, tested: 0, passing: [] }, 0.05).passing).toBe(
    'None of the prompts shown can be tested.',
  );
});

test.each([
  [0.04, 0.02, /low tail is long/],
  [0.02, 0.05, /high tail is long/],
  [0.05, 0.05, /Both tails are heavy/],
  [0, 0.001, /Both tails are light/],
  [0.001, 0.022, /μ−2σ mostly picks the minimum/],
  [0.023, 0.022, /mean what their names say/],
])('shares of %d below and %d above read %s', (below, above, text) => {
  expect(prepareNormality({ ...view, below, above }, 0.05).points).toMatch(text);
});

test('without shares nothing is said of the points', () => {
  expect(prepareNormality({ ...view, below: null }, 0.05).points).toBeNull();
});
