import { POINT_MULTIPLIERS, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import {
  pooledSigma,
  rewardTotals,
  type ValueRange,
  zScoreRange,
} from '@/lib/core/rewards/reward-totals';
import { sumCounts } from '@/lib/core/stats/sum-counts';
import type { OverviewView, PointMarker } from '@/lib/core/views/overview-view';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readNormality } from './read-normality';
import { readMuBySigma, readPerPrompt } from './read-per-prompt';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';

/** Returns how the rewards of the prompts shown lie. Cost grows with the prompts, not with the responses. */
export async function readOverview(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<OverviewView> {
  const opened = await openView(context, parsed);
  const { frame, shown, header } = opened;
  const totals = rewardTotals(frame, frame.sd, shown);
  const responses = shown.reduce((sum, prompt) => sum + (frame.total[prompt] ?? 0), 0);
  const zRange = zScoreRange(frame, frame.sd, shown);
  const zHistogram = zRange && sumCounts(frame.zBins, frame.zCounts, shown);
  const populationSd = await populationSigma(context, opened);
  const sigma = pooledSigma(frame, populationSd, shown, totals.mu);
  return {
    header,
    counts: {
      prompts: shown.length,
      responses,
      scored: totals.scored,
      unscored: responses - totals.scored,
      skipped: totals.skippedTooFew + totals.skippedAllEqual,
      skippedTooFew: totals.skippedTooFew,
      skippedAllEqual: totals.skippedAllEqual,
    },
    pooled: totals.range && {
      mu: totals.mu,
      sigma,
      ...totals.range,
      histogram: sumCounts(frame.rewardBins, frame.rewardCounts, shown),
      markers: markersAt(totals.mu, sigma, totals.range),
    },
    zScores: zRange &&
      zHistogram && {
        ...zRange,
        histogram: zHistogram,
        markers: markersAt(0, 1, zRange),
      },
    muBySigma: await readMuBySigma(opened, parsed.view.pairing),
    normality: await readNormality(opened, zHistogram),
    perPrompt: await readPerPrompt(opened, parsed.view.pairing),
  };
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
