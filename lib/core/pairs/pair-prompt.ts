import { isOpenRange } from '@/lib/core/filters/is-open-range';
import { isWithin } from '@/lib/core/filters/is-within';
import { seededRandom } from '@/lib/core/random/seeded-random';
import type { Band, Recipe, ResponseChoice, Strategy } from '@/lib/core/recipes/recipe';
import { takesPart } from '@/lib/core/recipes/takes-part';
import { drawSubsample } from '@/lib/core/rewards/draw-subsample';
import type { PairablePrompt, ResponsePair } from './pairable-prompt';
import { type Miss, type PointSource, pointSource, strategyPairs } from './strategy-pairs';
import { type ConstraintKind, violatedConstraint } from './violated-constraint';

/**
 * Why a prompt, or a proposed pair of it, gives nothing. `reversed`: draws around two points crossed; `nothing`: no
 * pair of it lies in the strategies' ranges; `band`: not of the band that the prompt drew; `difficulty`: no band is for
 * prompts of its difficulty; `repeated`: an earlier strategy gave the same pair; `excluded`: a person left the prompt out.
 */
export type LossKind =
  | Miss
  | ConstraintKind
  | 'reversed'
  | 'nothing'
  | 'band'
  | 'difficulty'
  | 'repeated'
  | 'excluded';

/** A pair with the position of the strategy that made it. */
export type MadePair = ResponsePair & { strategy: number };

/**
 * The pairs of one prompt, and how many proposals failed by reason. A prompt without pairs was `lost` by the reason
 * of its first failed proposal.
 */
export type PromptPairs = {
  pairs: MadePair[];
  dropped: Partial<Record<LossKind, number>>;
  lost: LossKind | null;
};

/**
 * Returns the pairs that a recipe makes of one prompt, before what a person decided about them. They depend on this
 * prompt and the recipe alone, so prompts can be worked on in any order and anywhere.
 */
export function pairPrompt(prompt: PairablePrompt, recipe: Recipe): PromptPairs {
  const rewards = keptRewards(prompt, recipe);
  const known = rewards === prompt.rewards ? prompt.picks : undefined;
  const source = pointSource(rewards, recipe.sigma, known);
  const result: PromptPairs = { pairs: [], dropped: {}, lost: null };
  const band = drawBand(prompt, recipe);
  if (band === 'none') return { ...result, lost: 'difficulty' };
  const fail = (kind: LossKind) => {
    result.dropped[kind] = (result.dropped[kind] ?? 0) + 1;
    result.lost ??= kind;
  };
  const kept = rewards === prompt.rewards ? prompt : { ...prompt, rewards };
  for (const position of strategiesOf(prompt.promptId, recipe)) {
    const strategy = recipe.strategies[position];
    if (!strategy) continue;
    const made = pairsOf(kept, source, strategy, position, {
      recipe,
      band,
      earlier: result.pairs,
      fail,
    });
    result.pairs.push(...made);
  }
  if (result.pairs.length > 0) result.lost = null;
  else result.lost ??= 'nothing';
  return result;
}

type Judge = {
  recipe: Recipe;
  band: Band | null;
  earlier: readonly MadePair[];
  fail: (kind: LossKind) => void;
};

function pairsOf(
  prompt: PairablePrompt,
  source: PointSource,
  strategy: Strategy,
  position: number,
  { recipe, band, earlier, fail }: Judge,
): MadePair[] {
  const made: MadePair[] = [];
  const cap = strategy.cap ?? Number.POSITIVE_INFINITY;
  const { promptId, attributes } = prompt;
  for (const proposal of strategyPairs(promptId, { ...source, attributes }, strategy)) {
    if (made.length >= cap) break;
    const failure =
      typeof proposal === 'string'
        ? proposal
        : failureOf(prompt, proposal, recipe, band, earlier, made);
    if (failure === null && typeof proposal !== 'string')
      made.push({ ...proposal, strategy: position });
    else if (failure !== null) fail(failure);
  }
  return made;
}

function failureOf(
  prompt: PairablePrompt,
  pair: ResponsePair,
  recipe: Recipe,
  band: Band | null,
  ...earlier: readonly (readonly MadePair[])[]
): LossKind | null {
  const chosen = prompt.rewards[pair.chosen] ?? Number.NaN;
  const margin = chosen - (prompt.rewards[pair.rejected] ?? Number.NaN);
  // Draws within some σ of two targets may cross; a margin below zero is never a pair.
  if (margin < 0) return 'reversed';
  const isSame = (one: MadePair) => one.chosen === pair.chosen && one.rejected === pair.rejected;
  if (earlier.some((pairs) => pairs.some(isSame))) {
    return 'repeated';
  }
  const violated = violatedConstraint(prompt, pair, recipe.constraints);
  if (violated) return violated;
  const isOutside = band && !(isWithin(margin, band.margin) && isWithin(chosen, band.chosen));
  return isOutside ? 'band' : null;
}

function keptRewards(prompt: PairablePrompt, { subsample, responses }: Recipe): Float64Array {
  const { promptId, rewards } = prompt;
  const allowed = responses ? allowedResponses(prompt, responses) : null;
  const count = allowed?.length ?? rewards.length;
  if (!allowed && (!subsample || subsample.n >= count)) return rewards;
  const kept = new Float64Array(rewards.length).fill(Number.NaN);
  const { seed, n } = subsample ?? { seed: '', n: count };
  for (const drawn of drawSubsample(seed, promptId, count, n)) {
    const index = allowed ? (allowed[drawn] ?? -1) : drawn;
    kept[index] = rewards[index] ?? Number.NaN;
  }
  return kept;
}

function allowedResponses(
  { rewards, attributes }: PairablePrompt,
  choice: ResponseChoice,
): number[] {
  return Array.from(rewards.keys()).filter((index) => takesPart(attributes(index), choice));
}

/** The strategies without a weight, and one of the others drawn by weight, in the recipe's order. */
function strategiesOf(promptId: string, { strategies, seed }: Recipe): number[] {
  const drawn = drawByWeight(strategies, () => seededRandom(`${seed}:strategy:${promptId}`)());
  return strategies.flatMap(({ weight }, i) => (weight === null || i === drawn ? [i] : []));
}

/** Of the bands for prompts of this difficulty one drawn by weight; null without bands, `none` where none is for it. */
function drawBand(
  { promptId, difficulty = null }: PairablePrompt,
  { bands, seed }: Recipe,
): Band | 'none' | null {
  if (bands.length === 0) return null;
  const isFor = (range: Band['difficulty']) =>
    isOpenRange(range) || (difficulty !== null && isWithin(difficulty, range));
  const fitting = bands.filter((band) => isFor(band.difficulty));
  const drawn = drawByWeight(fitting, () => seededRandom(`${seed}:band:${promptId}`)());
  return fitting[drawn] ?? 'none';
}

/** Returns a position with a probability in proportion to its weight; −1 where nothing has one. */
function drawByWeight(items: readonly { weight: number | null }[], random: () => number): number {
  const total = items.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (total === 0) return -1;
  let rest = random() * total;
  let last = -1;
  for (const [position, { weight }] of items.entries()) {
    if (!weight) continue;
    last = position;
    rest -= weight;
    if (rest < 0) return position;
  }
  return last;
}
