import { expect, test } from 'vitest';
import { REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { histogramOf, niceBins } from '@/lib/core/stats/histogram';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { preparePooled, prepareZScores } from './prepare-pooled';

const histogram = histogramOf(niceBins(-3, 3, 6), [1, 2]);
const markers = REWARD_POINTS.map((point, i) => ({ point, value: i - 3 }));
const view: Pick<OverviewView, 'counts' | 'pooled' | 'zScores'> = {
  counts: {
    prompts: 805,
    responses: 8855,
    scored: 8855,
    unscored: 0,
    skipped: 7,
    skippedTooFew: 0,
    skippedAllEqual: 7,
  },
  pooled: {
    prompts: 805,
    mu: 1.5,
    sigma: 0.5,
    min: -3,
    max: 3,
    histogram: { ...histogram, total: 8855 },
    markers,
  },
  zScores: { prompts: 798, histogram, min: -3, max: 3, markers },
};
const overview = view as OverviewView;

test('the title counts rewards and prompts', () => {
  expect(preparePooled(overview)?.title).toBe('8,855 rewards of 805 prompts, pooled');
  expect(prepareZScores(overview)?.title).toMatch(/^2 rewards of 798 prompts, each as z/);
});

test('no pooled label equals a per-prompt one', () => {
  const pooled = new Set(preparePooled(overview)?.markers.map((m) => m.label));
  for (const marker of prepareZScores(overview)?.markers ?? []) {
    expect(pooled.has(marker.label)).toBe(false);
  }
});

test('nothing scored, nothing to say', () => {
  expect(preparePooled({ ...overview, pooled: null })).toBeNull();
  expect(prepareZScores({ ...overview, zScores: null })).toBeNull();
});
