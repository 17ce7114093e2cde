import { type FilterField, rewardField } from '@/lib/core/filters/prompt-filter';
import { RelationTally } from '@/lib/core/length/relation-tally';
import { rewardMoments } from '@/lib/core/rewards/reward-moments';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { type CoarseBins, coarseBins, coarseCentre } from '@/lib/core/stats/coarse-bins';
import { type Bins, niceBins } from '@/lib/core/stats/histogram';
import { kendall } from '@/lib/core/stats/kendall';
import { addToPlane, newPlane, type PlaneCounts } from '@/lib/core/stats/plane-counts';
import type {
  RelationsView,
  ResponseRelation,
  RewardsRelation,
} from '@/lib/core/views/relation-view';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { LENGTH_FIELD } from './import/reward-fields';
import type { ServiceContext } from './service-context';
import { drawPrompts } from './views/draw-prompts';
import { type OpenView, openView } from './views/open-view';
import { walkValues } from './views/walk-vectors';

const MOST_PROMPTS = 500;
const MOST_RESPONSES = 4000;
const SEED = '1';
const COLUMNS = 32;
const ROWS = 32;

/** Two numbers of the responses of each prompt drawn, of the responses that have both. */
type Pairs = { xs: Float64Array; ys: Float64Array }[];

/**
 * Returns how reward and length, and two named rewards, go together over at most 500 prompts, drawn by seed 1, and
 * at most 4,000 responses, so that no number of samples makes it slower.
 * `other` names the second reward; by default, and where there is none of that name, it is the first other one. Cost: bounded
 * by the prompts drawn; the last results are kept.
 */
export async function readRelations(
  context: ServiceContext,
  parsed: ParsedView,
  other: string | null,
): Promise<RelationsView> {
  const opened = await openView(context, parsed);
  const others = opened.dataset.rewards.filter(({ field }) => field !== opened.reward.field);
  const second = others.find(({ name }) => name === other) ?? others[0] ?? null;
  const key = JSON.stringify([opened.key, second?.name ?? null]);
  return context.frames.responseRelations.get(key, async () => ({
    seed: SEED,
    rewardByLength: await relateLength(context, opened),
    rewards: second && (await relateRewards(context, opened, second)),
    others: others.map(({ name }) => name),
  }));
}

async function relateLength(
  context: ServiceContext,
  opened: OpenView,
): Promise<RelationsView['rewardByLength']> {
  const { reward } = opened;
  const own = [rewardField(reward.name)];
  const { pairs, drawn } = await readPairs(context, opened, own, [LENGTH_FIELD, reward.field]);
  const x = binsOf(
    pairs.map(({ xs }) => xs),
    COLUMNS,
  );
  const y = reward.bins && coarseBins(reward.bins, ROWS);
  const plane = x && y && planeOf(x, y.bins, withCentres(pairs, null, y));
  return { drawn, ...correlations(pairs), plane, y };
}

async function relateRewards(
  context: ServiceContext,
  opened: OpenView,
  second: StoredReward,
): Promise<RewardsRelation> {
  const { reward, frame } = opened;
  const own = [rewardField(reward.name), rewardField(second.name)];
  const { pairs, drawn } = await readPairs(context, opened, own, [reward.field, second.field]);
  const x = reward.bins && coarseBins(reward.bins, COLUMNS);
  const y = second.bins && coarseBins(second.bins, ROWS);
  const zs = pairs.map(({ xs, ys }) => ({
    xs: zScores(xs, frame.sigma),
    ys: zScores(ys, frame.sigma),
  }));
  const zx = binsOf(
    zs.map(({ xs }) => xs),
    COLUMNS,
  );
  const zy = binsOf(
    zs.map(({ ys }) => ys),
    ROWS,
  );
  return {
    other: second.name,
    drawn,
    ...correlations(pairs),
    plane: x && y && planeOf(x.bins, y.bins, withCentres(pairs, x, y)),
    x,
    y,
    zPlane: zx && zy && planeOf(zx, zy, zs),
  };
}

/** Reads two fields of prompts drawn of those that pass every filter but `own`. */
async function readPairs(
  { database }: ServiceContext,
  { dataset, without }: OpenView,
  own: readonly FilterField[],
  fields: readonly [number, number],
) {
  const ofResponses = Math.floor(MOST_RESPONSES / Math.max(1, dataset.summary.samples.max));
  const limit = Math.max(1, Math.min(MOST_PROMPTS, ofResponses));
  const { ordinals, drawn } = drawPrompts(await without(own), SEED, limit);
  const pairs: Pairs = [];
  for await (const page of walkValues(database, dataset.id, fields, ordinals)) {
    for (const { vectors } of page) {
      const [xs = new Float64Array(), ys = new Float64Array()] = vectors;
      pairs.push(bothKnown(xs, ys));
    }
  }
  return { pairs, drawn };
}

/** The values of the responses that have both. */
function bothKnown(xs: Float64Array, ys: Float64Array): Pairs[number] {
  const known = [...xs.keys()].filter((i) => Number.isFinite(xs[i]) && Number.isFinite(ys[i]));
  return {
    xs: Float64Array.from(known, (i) => xs[i] ?? 0),
    ys: Float64Array.from(known, (i) => ys[i] ?? 0),
  };
}

/** The values with the middles of their coarse bins in their place. */
function withCentres(pairs: Pairs, x: CoarseBins | null, y: CoarseBins | null): Pairs {
  const centred = (values: Float64Array, coarse: CoarseBins | null) =>
    coarse ? values.map((value) => coarseCentre(coarse, value)) : values;
  return pairs.map(({ xs, ys }) => ({ xs: centred(xs, x), ys: centred(ys, y) }));
}

function zScores(values: Float64Array, kind: SigmaKind): Float64Array {
  const { mu, sigma } = rewardMoments(values, kind);
  return values.map((value) => (sigma > 0 ? (value - mu) / sigma : Number.NaN));
}

function correlations(pairs: Pairs): Omit<ResponseRelation, 'drawn' | 'plane'> {
  const tally = new RelationTally();
  let taus = 0;
  for (const { xs, ys } of pairs) {
    const hasOne = tally.add(ys, xs);
    taus += hasOne ? (kendall(xs, ys) ?? 0) : 0;
  }
  const { prompts, tooFew, noSpread, meanPearson, meanSpearman } = tally.result();
  const meanKendall = prompts === 0 ? null : taus / prompts;
  return { prompts, tooFew, noSpread, meanPearson, meanSpearman, meanKendall };
}

function planeOf(x: Bins, y: Bins, drawn: Pairs): PlaneCounts {
  const plane = newPlane(x, y);
  for (const { xs, ys } of drawn) {
    for (const [i, value] of xs.entries()) addToPlane(plane, value, ys[i] ?? Number.NaN);
  }
  return plane;
}

function binsOf(vectors: readonly Float64Array[], target: number): Bins | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const vector of vectors) {
    for (const value of vector) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return min <= max ? niceBins(min, max, target) : null;
}
