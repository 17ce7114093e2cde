import { rewardField } from '@/lib/core/filters/prompt-filter';
import { POINT_MULTIPLIERS, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import {
  isSkipped,
  pooledSigma,
  rewardTotals,
  type ValueRange,
  zScoreRange,
} from '@/lib/core/rewards/reward-totals';
import { sumCounts } from '@/lib/core/stats/sum-counts';
import type { OverviewView, PointMarker } from '@/lib/core/views/overview-view';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import type { ServiceContext } from './service-context';
import type { OpenView } from './views/open-view';

/** Returns how the rewards of a view lie on their own axis, whatever its filter on them. Cost: bins × prompts. */
export async function readPooled(
  context: ServiceContext,
  opened: OpenView,
): Promise<OverviewView['pooled']> {
  const { frame, reward } = opened;
  const over = await opened.without([rewardField(reward.name)]);
  const { mu, range } = rewardTotals(frame, frame.sd, over);
  if (!range) return null;
  const sigma = pooledSigma(frame, await populationSigma(context, opened), over, mu);
  return {
    prompts: over.length,
    mu,
    sigma,
    ...range,
    histogram: sumCounts(frame.rewardBins, frame.rewardCounts, over),
    markers: markersAt(mu, sigma, range),
  };
}

/** Returns how the z-scores of a view lie, whatever its filter on them. Cost: bins × prompts. */
export async function readZScores({ frame, without }: OpenView): Promise<OverviewView['zScores']> {
  const over = await without(['z']);
  const range = zScoreRange(frame, frame.sd, over);
  if (!range) return null;
  return {
    prompts: countOf(over, (prompt) => !isSkipped(frame, frame.sd, prompt)),
    ...range,
    histogram: sumCounts(frame.zBins, frame.zCounts, over),
    markers: markersAt(0, 1, range),
  };
}

function countOf(prompts: Uint32Array, holds: (prompt: number) => boolean): number {
  return prompts.reduce((count, prompt) => count + (holds(prompt) ? 1 : 0), 0);
}

/** The pooled σ is always the population one; the frame holds it unless the sample σ is shown. */
async function populationSigma(
  { database }: ServiceContext,
  { frame, dataset, reward }: OpenView,
): Promise<Float64Array> {
  if (frame.sigma === 'population') return frame.sd;
  const sd = new Float64Array(frame.prompts).fill(Number.NaN);
  await readColumns(
    database,
    dataset.id,
    columnScope(reward.field, 'population'),
    { sd },
    frame.prompts,
  );
  return sd;
}

function markersAt(mu: number, sigma: number, { min, max }: ValueRange): PointMarker[] {
  return REWARD_POINTS.map((point) => ({
    point,
    value: point === 'min' ? min : point === 'max' ? max : mu + POINT_MULTIPLIERS[point] * sigma,
  }));
}
