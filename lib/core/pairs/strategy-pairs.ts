import { seededRandom } from '@/lib/core/random/seeded-random';
import type { BestOfNStrategy, PointsStrategy, Strategy } from '@/lib/core/recipes/recipe';
import { PAIRINGS, pairingSlug } from '@/lib/core/rewards/pairing';
import { type PickedPrompt, pickPoints } from '@/lib/core/rewards/pick-points';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { pickBestOfN } from './best-of-n';
import type { PairablePrompt, ResponsePair } from './pairable-prompt';
import { pairsInRange } from './pairs-in-range';
import { pairsOfLevels } from './pairs-of-levels';
import { pickWithin } from './pick-within';
import { siblingGroups, siblingPairs } from './sibling-pairs';

const PAIRING_OF = new Map(PAIRINGS.map((pairing) => [pairingSlug(pairing), pairing]));

/** Why a strategy made no pair of a pairing; `noSiblings`: no two scored responses have nodes under one parent. */
export type Miss = 'skipped' | 'collapsed' | 'deviation' | 'noSiblings';

/** The rewards of a prompt with the picks of its points, made on first use. */
export type PointSource = { rewards: Float64Array; sigma: SigmaKind; picks: () => PickedPrompt };

type PairSource = PointSource & Pick<PairablePrompt, 'attributes'>;

/** Returns a source that gets the picks of its points once, when they are first asked for. */
export function pointSource(
  rewards: Float64Array,
  sigma: SigmaKind,
  find = () => pickPoints(rewards, sigma),
): PointSource {
  let known: PickedPrompt | null = null;
  return {
    rewards,
    sigma,
    picks: () => {
      known ??= find();
      return known;
    },
  };
}

/**
 * Yields the pairs that a strategy proposes for a prompt, in the order in which they are to be tried, or why a
 * proposal failed. Draws depend on the strategy's seed and the prompt's id alone.
 */
export function* strategyPairs(
  promptId: string,
  source: PairSource,
  strategy: Strategy,
): Generator<ResponsePair | Miss, void, undefined> {
  switch (strategy.kind) {
    case 'points':
      yield* pointPairs(promptId, source, strategy);
      break;
    case 'best-of-n':
      yield bestOfN(promptId, source, strategy);
      break;
    case 'threshold':
    case 'all':
      yield* pairsInRange(source.rewards, strategy.margin, randomOf(promptId, strategy));
      break;
    case 'verified':
      yield* pairsOfLevels(source.rewards, strategy.levels, randomOf(promptId, strategy));
      break;
    case 'siblings': {
      const groups = siblingGroups(source.rewards, source.attributes);
      const random = randomOf(promptId, strategy);
      if (groups.length === 0) yield 'noSiblings';
      else yield* siblingPairs(source.rewards, groups, strategy.levels, random);
      break;
    }
  }
}

function* pointPairs(
  promptId: string,
  source: PointSource,
  strategy: PointsStrategy,
): Generator<ResponsePair | Miss, void, undefined> {
  const { moments, picks } = source.picks();
  for (const slug of strategy.pairings) {
    const pairing = PAIRING_OF.get(slug);
    const upper = picks?.[pairing?.chosenIndex ?? -1];
    const lower = picks?.[pairing?.rejectedIndex ?? -1];
    if (!upper || !lower) {
      yield 'skipped';
      continue;
    }
    const { within, maxDeviation } = strategy;
    const side = (point: typeof upper, name: string) => {
      if (within === null) return point;
      const random = seededRandom(`${strategy.seed}:points:${slug}:${name}:${promptId}`);
      const index = pickWithin(source.rewards, point.target, within * moments.sigma, random);
      const reward = source.rewards[index ?? -1] ?? Number.NaN;
      return index === null
        ? null
        : { ...point, index, reward, deviation: Math.abs(reward - point.target) / moments.sigma };
    };
    const chosen = side(upper, 'chosen');
    const rejected = side(lower, 'rejected');
    const limit = maxDeviation ?? Number.POSITIVE_INFINITY;
    if (!chosen || !rejected || chosen.deviation > limit || rejected.deviation > limit) {
      yield 'deviation';
    } else if (chosen.index === rejected.index) yield 'collapsed';
    else yield { chosen: chosen.index, rejected: rejected.index };
  }
}

function bestOfN(
  promptId: string,
  { rewards }: PointSource,
  strategy: BestOfNStrategy,
): ResponsePair | Miss {
  return pickBestOfN(rewards, strategy.m, randomOf(promptId, strategy)) ?? 'skipped';
}

function randomOf(promptId: string, { seed, kind }: Strategy) {
  return seededRandom(`${seed}:${kind}:${promptId}`);
}
