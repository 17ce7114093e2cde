import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { POINT_MULTIPLIERS, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import {
  pooledSigma,
  rewardTotals,
  type ValueRange,
  zScoreRange,
} from '@/lib/core/rewards/reward-totals';
import {
  type Bins,
  type Histogram,
  histogramOf,
  integerBins,
  niceBins,
} from '@/lib/core/stats/histogram';
import { sumCounts } from '@/lib/core/stats/sum-counts';
import type { OverviewView, PointMarker } from '@/lib/core/views/overview-view';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';

const PER_PROMPT_BINS = 40;

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
    zScores: zRange && {
      ...zRange,
      histogram: sumCounts(frame.zBins, frame.zCounts, shown),
      markers: markersAt(0, 1, zRange),
    },
    perPrompt: {
      mu: distribution(frame, frame.mu, shown, niceBins),
      sigma: distribution(frame, frame.sd, shown, niceBins),
      n: distribution(frame, frame.scored, shown, integerBins),
    },
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

/** The bins span all prompts, so that a filter changes the counts but not the axis. */
function distribution(
  frame: RewardFrame,
  column: ArrayLike<number>,
  shown: Uint32Array,
  makeBins: (min: number, max: number, target: number) => Bins,
): Histogram | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let prompt = 0; prompt < frame.prompts; prompt++) {
    const value = column[prompt] ?? Number.NaN;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!Number.isFinite(min) || !Number.isFinite(max)) return null;
  const values = Array.from(shown, (prompt) => column[prompt] ?? Number.NaN);
  return histogramOf(makeBins(min, max, PER_PROMPT_BINS), values);
}
