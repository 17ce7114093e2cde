import { expect, test } from 'vitest';
import { histogramOf } from '@/lib/core/stats/histogram';
import { prepareComparison } from './prepare-comparison';

const summary = (mean: number) => ({
  mean,
  more: 1,
  less: 0,
  equal: 0,
  histogram: histogramOf({ start: 0, step: 1, count: 1 }, [0]),
});
const recipe = (reward: string) => ({
  recipe: {},
  summary: '',
  reward,
  shown: 10,
  madeForOther: false,
});
const header = { total: 12 } as Parameters<typeof prepareComparison>[0]['header'];
const view = {
  header,
  a: recipe('r'),
  b: recipe('r'),
  shown: 10,
  sampleSeed: null,
  comparison: {
    looked: 10,
    prompts: { same: 6, changed: 1, onlyA: 1, onlyB: 0, neither: 2 },
    pairs: { a: 8, b: 7, shared: 6 },
    changes: { margin: summary(-0.5), chosen: summary(0), rejected: summary(0.5) },
  },
};

test('the parts are every prompt looked at, and those of neither filter are named', () => {
  const { headline, over, parts, facts, noChanges } = prepareComparison(view);
  expect(headline).toBe('1 prompt of 10 has changed pairs');
  expect(over).toBeNull();
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  expect(facts).toContainEqual({ name: 'prompts that pass neither filter', value: '2' });
  expect(facts.find(({ name }) => name.startsWith('mean Δ margin'))?.value).toMatch(/^−0\.50*$/);
  expect(noChanges).toBeNull();
});

test('a sample is said to be one, and other rewards are not compared', () => {
  const other = { ...view, b: recipe('q'), shown: 12, sampleSeed: '1' };
  const { over, facts, noChanges } = prepareComparison({
    ...other,
    comparison: { ...view.comparison, changes: null },
  });
  expect(over).toBe('Counted over 10 of 12 prompts, drawn by seed 1.');
  expect(noChanges).toContain('reward r and B at q');
  expect(facts).toHaveLength(3);
});
