import { CHUNK_PROMPTS, newRewardColumns, type RewardColumns } from '@/lib/core/frames/columns';
import {
  isSkipped,
  rewardTotals,
  type ValueRange,
  zScoreRange,
} from '@/lib/core/rewards/reward-totals';
import { SIGMA_KINDS, type SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { type Bins, binIndex, integerBins, niceBins } from '@/lib/core/stats/histogram';
import type { Database } from '@/lib/data/database';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';
import { nextTurn } from '@/lib/services/next-turn';

/** About how many bins the stored histograms have. */
const STORED_BINS = 64;

/**
 * Bins every prompt's rewards and z-scores over the dataset's range, stores the counts as columns, and returns the
 * reward as the dataset keeps it. Reads the reward vectors once; memory grows with the prompts only.
 */
export async function finishReward(
  database: Database,
  datasetId: number,
  reward: { name: string; field: number; isWhole: boolean },
  facts: { prompts: number; responses: number },
  signal: AbortSignal,
): Promise<StoredReward> {
  const { prompts } = facts;
  const columns = newRewardColumns(prompts);
  await readColumns(database, datasetId, columnScope(reward.field), columns, prompts);
  const sd = { population: new Float64Array(prompts), sample: new Float64Array(prompts) };
  for (const kind of SIGMA_KINDS) {
    await readColumns(
      database,
      datasetId,
      columnScope(reward.field, kind),
      { sd: sd[kind] },
      prompts,
    );
  }
  const totals = rewardTotals(columns, sd.population, range(prompts));
  const bins = totals.range ? rewardBins(totals.range, reward.isWhole) : null;
  const zBins = {
    population: zBinsOf(zScoreRange(columns, sd.population, range(prompts))),
    sample: zBinsOf(zScoreRange(columns, sd.sample, range(prompts))),
  };
  const plan = { columns, sd, bins, zBins };
  const counts = await binVectors(database, datasetId, reward.field, plan, prompts, signal);
  return {
    name: reward.name,
    field: reward.field,
    scored: totals.scored,
    unscored: facts.responses - totals.scored,
    skippedPrompts: totals.skippedTooFew + totals.skippedAllEqual,
    min: totals.range?.min ?? null,
    max: totals.range?.max ?? null,
    mean: totals.range ? totals.mu : null,
    bins,
    zBins,
    normalityTest: 'shapiro-wilk',
    edges: 'exact',
    counts,
  };
}

type BinPlan = {
  columns: RewardColumns;
  sd: Record<SigmaKind, Float64Array>;
  bins: Bins | null;
  zBins: Record<SigmaKind, Bins | null>;
};

async function binVectors(
  database: Database,
  datasetId: number,
  field: number,
  plan: BinPlan,
  prompts: number,
  signal: AbortSignal,
): Promise<number[]> {
  const { bins } = plan;
  const pooled = new Array<number>(bins?.count ?? 0).fill(0);
  for (let start = 0; start < prompts && bins; start += CHUNK_PROMPTS) {
    signal.throwIfAborted();
    await nextTurn();
    const end = Math.min(prompts, start + CHUNK_PROMPTS);
    const rewardCounts = new Uint16Array((end - start) * bins.count);
    const z = SIGMA_KINDS.flatMap((kind) => {
      const zBins = plan.zBins[kind];
      return zBins ? [{ kind, zBins, counts: new Uint16Array((end - start) * zBins.count) }] : [];
    });
    for await (const batch of database.bulk.readVectors(datasetId, field, start, end)) {
      for (const { ordinal, values } of batch) {
        const row = ordinal - start;
        addCounts(rewardCounts, row, bins, values);
        for (const { kind, zBins, counts } of z)
          addZCounts(counts, row, zBins, values, plan, kind, ordinal);
      }
    }
    for (const [at, count] of rewardCounts.entries())
      pooled[at % bins.count] = (pooled[at % bins.count] ?? 0) + count;
    const chunk = start / CHUNK_PROMPTS;
    await database.bulk.write(datasetId, {
      columns: [
        { scope: columnScope(field), name: 'rewardCounts', chunk, data: bytesOf(rewardCounts) },
        ...z.map(({ kind, counts }) => ({
          scope: columnScope(field, kind),
          name: 'zCounts',
          chunk,
          data: bytesOf(counts),
        })),
      ],
    });
  }
  return pooled;
}

function addCounts(counts: Uint16Array, row: number, bins: Bins, values: Float64Array) {
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const at = row * bins.count + binIndex(bins, value);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function addZCounts(
  counts: Uint16Array,
  row: number,
  bins: Bins,
  values: Float64Array,
  plan: BinPlan,
  kind: SigmaKind,
  ordinal: number,
) {
  const sd = plan.sd[kind][ordinal] ?? 0;
  if (!(sd > 0) || isSkipped(plan.columns, plan.sd[kind], ordinal)) return;
  const mu = plan.columns.mu[ordinal] ?? 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const at = row * bins.count + binIndex(bins, (value - mu) / sd);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function rewardBins({ min, max }: ValueRange, isWhole: boolean): Bins {
  return isWhole && max - min < STORED_BINS * 4
    ? integerBins(min, max, STORED_BINS)
    : niceBins(min, max, STORED_BINS);
}

function zBinsOf(found: ValueRange | null): Bins | null {
  return found ? niceBins(found.min, found.max, STORED_BINS) : null;
}

function range(count: number): Iterable<number> {
  return Array(count).keys();
}

function bytesOf(counts: Uint16Array): Uint8Array {
  return new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength);
}
