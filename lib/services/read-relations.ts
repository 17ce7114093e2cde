import { RelationTally } from '@/lib/core/length/relation-tally';
import { rewardMoments } from '@/lib/core/rewards/reward-moments';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { type Bins, niceBins } from '@/lib/core/stats/histogram';
import { addToPlane, newPlane, type PlaneCounts } from '@/lib/core/stats/plane-counts';
import type { RelationsView, ResponseRelation } from '@/lib/core/views/relation-view';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { LENGTH_FIELD } from './import/reward-fields';
import type { ServiceContext } from './service-context';
import { drawPrompts } from './views/draw-prompts';
import { type OpenView, openView } from './views/open-view';
import { walkVectors } from './views/walk-vectors';

const MOST_PROMPTS = 500;
const MOST_RESPONSES = 4000;
const SEED = '1';
const COLUMNS = 32;
const ROWS = 24;

type Pairs = { xs: Float64Array; ys: Float64Array }[];

/**
 * Returns how reward and length, and two named rewards, go together over at most 500 of the prompts shown, drawn by seed 1, and
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
  return context.frames.responseRelations.get(key, () => relate(context, opened, second, others));
}

async function relate(
  { database }: ServiceContext,
  { dataset, reward, frame, shown }: OpenView,
  second: StoredReward | null,
  others: readonly StoredReward[],
): Promise<RelationsView> {
  const ofResponses = Math.floor(MOST_RESPONSES / Math.max(1, dataset.summary.samples.max));
  const limit = Math.max(1, Math.min(MOST_PROMPTS, ofResponses));
  const { ordinals, drawn } = drawPrompts(shown, SEED, limit);
  const fields = [reward.field, LENGTH_FIELD, ...(second ? [second.field] : [])];
  const byLength: Pairs = [];
  const byReward: Pairs = [];
  for await (const page of walkVectors(database, dataset.id, fields, ordinals)) {
    for (const { vectors } of page) {
      const [rewards = new Float64Array(), lengths = new Float64Array(), more] = vectors;
      byLength.push(bothKnown(lengths, rewards));
      if (more) byReward.push(bothKnown(rewards, more));
    }
  }
  const zs = byReward.map(({ xs, ys }) => ({
    xs: zScores(xs, frame.sigma),
    ys: zScores(ys, frame.sigma),
  }));
  return {
    seed: SEED,
    drawn,
    rewardByLength: relation(byLength, byLength, ROWS),
    rewards: second && { other: second.name, ...relation(byReward, zs, COLUMNS) },
    others: others.map(({ name }) => name),
  };
}

/** The values of the responses that have both. */
function bothKnown(xs: Float64Array, ys: Float64Array): Pairs[number] {
  const known = [...xs.keys()].filter((i) => Number.isFinite(xs[i]) && Number.isFinite(ys[i]));
  return {
    xs: Float64Array.from(known, (i) => xs[i] ?? 0),
    ys: Float64Array.from(known, (i) => ys[i] ?? 0),
  };
}

function zScores(values: Float64Array, kind: SigmaKind): Float64Array {
  const { mu, sigma } = rewardMoments(values, kind);
  return values.map((value) => (sigma > 0 ? (value - mu) / sigma : Number.NaN));
}

function relation(pairs: Pairs, drawn: Pairs, rows: number): ResponseRelation {
  const tally = new RelationTally();
  for (const { xs, ys } of pairs) tally.add(ys, xs);
  const { prompts, tooFew, noSpread, meanPearson, meanSpearman } = tally.result();
  const x = binsOf(
    drawn.map(({ xs }) => xs),
    COLUMNS,
  );
  const y = binsOf(
    drawn.map(({ ys }) => ys),
    rows,
  );
  return {
    plane: x && y && planeOf(x, y, drawn),
    prompts,
    tooFew,
    noSpread,
    meanPearson,
    meanSpearman,
  };
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
