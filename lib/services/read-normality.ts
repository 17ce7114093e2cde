import { type Histogram, histogramAt } from '@/lib/core/stats/histogram';
import { quantilePairs, shareBelow } from '@/lib/core/stats/quantile-pairs';
import { NORMALITY_LEVELS, type NormalityView } from '@/lib/core/views/normality-view';
import type { OpenView } from './views/open-view';

const P_BINS = { start: 0, step: 0.05, count: 20 };
const SMALL = 20;

/**
 * Returns how normally the rewards lie, given the pooled z-scores of the view, or null for a dataset that was
 * imported before the test was stored. Cost: one pass over the prompts.
 */
export async function readNormality(
  { frame, reward, without }: OpenView,
  zScores: Histogram | null,
): Promise<NormalityView | null> {
  if (reward.normalityTest === null) return null;
  const prompts = await without(['normality']);
  const p = (prompt: number) => frame.normality[prompt] ?? Number.NaN;
  const histogram = histogramAt(P_BINS, p, prompts);
  const count = (holds: (prompt: number) => boolean) => {
    let holding = 0;
    for (const prompt of prompts) if (holds(prompt)) holding++;
    return holding;
  };
  const below = zScores && shareBelow(zScores, 2);
  return {
    tested: histogram.total,
    untested: prompts.length - histogram.total,
    small: count((prompt) => p(prompt) >= 0 && (frame.scored[prompt] ?? 0) < SMALL),
    passing: NORMALITY_LEVELS.map((level) => ({
      level,
      prompts: count((prompt) => p(prompt) >= level),
    })),
    histogram: histogram.total > 0 ? histogram : null,
    quantiles: zScores ? quantilePairs(zScores) : [],
    below: zScores && shareBelow(zScores, -2),
    above: below === null ? null : 1 - below,
  };
}
