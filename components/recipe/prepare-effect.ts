import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import type { LossKind } from '@/lib/core/pairs/pair-prompt';
import { effectHeadline } from '@/lib/core/recipes/effect-headline';
import type { Strategy } from '@/lib/core/recipes/recipe';
import type { RecipeEffectView, SharedPrefixes } from '@/lib/core/views/recipe-view';
import { LOSS_LABELS } from './loss-labels';

/** The effect in words and numbers for the screen. */
export type PreparedEffect = {
  headline: string;
  /** What the counts are over, where it is not every prompt; null otherwise. */
  over: string | null;
  /** Why there is nothing at all, where one thing is lacking; null otherwise. */
  empty: string | null;
  extremes: { tone: 'warn' | 'info'; text: string } | null;
  facts: { name: string; value: string }[];
  lost: { label: string; prompts: string; share: string }[];
};

/** From this share of pairs on, a recipe is the (max, min) dataset under another name. */
const NEARLY_ALL = 0.95;

const NO_TREES =
  'None of these prompts has a search tree with two scored responses under one parent. Pairs of siblings need data from a tree search: sample some, or import trees.';

/** Returns what a screen says of an effect of a recipe with strategies of some kinds. */
export function prepareEffect(
  { effect, shown, sampleSeed }: Pick<RecipeEffectView, 'effect' | 'shown' | 'sampleSeed'>,
  strategies: readonly Strategy['kind'][],
): PreparedEffect {
  const { looked, used, pairs, extremes, other } = effect;
  const reward = numberFormat([effect.meanMargin, effect.meanChosen, effect.meanRejected]);
  const length = numberFormat([effect.meanChosenLength, effect.meanRejectedLength]);
  const gap = (effect.meanChosenLength ?? Number.NaN) - (effect.meanRejectedLength ?? Number.NaN);
  const compared = other
    ? [
        { name: 'pairs of the (max, min) recipe', value: formatCount(other.pairs) },
        { name: 'made by both', value: formatCount(other.shared) },
        {
          name: 'prompts whose pairs differ',
          value: `${formatCount(other.changedPrompts)} of ${formatCount(looked)}`,
        },
      ]
    : [];
  return {
    headline: effectHeadline({ pairs, used, looked }),
    over:
      sampleSeed === null
        ? null
        : `Counted over ${formatCount(looked)} of ${formatCount(shown)} prompts, drawn by seed ${sampleSeed}.`,
    empty: pairs === 0 && effect.lost.every(({ kind }) => kind === 'noSiblings') ? NO_TREES : null,
    extremes: pairs === 0 ? null : extremesText(extremes, pairs),
    facts: [
      { name: 'mean margin', value: reward(effect.meanMargin) },
      { name: 'mean chosen reward', value: reward(effect.meanChosen) },
      { name: 'mean rejected reward', value: reward(effect.meanRejected) },
      { name: 'chosen length, ch', value: length(effect.meanChosenLength) },
      { name: 'rejected length, ch', value: length(effect.meanRejectedLength) },
      { name: 'length difference, ch', value: signed(length)(gap) },
      ...(effect.test > 0
        ? [
            { name: 'prompts in train', value: formatCount(effect.train) },
            { name: 'prompts in test', value: formatCount(effect.test) },
          ]
        : []),
      ...compared,
    ],
    lost: effect.lost.map(({ kind, prompts }) => ({
      label: lossLabel(kind, strategies),
      prompts: formatCount(prompts),
      share: formatShare(prompts, looked),
    })),
  };
}

/** The words for prompts whose strategies found nothing say what these look for. */
function lossLabel(kind: LossKind, strategies: readonly Strategy['kind'][]): string {
  if (kind !== 'nothing') return LOSS_LABELS[kind];
  const ofLevels = strategies.includes('verified');
  const ofRange = strategies.some((one) => one === 'threshold' || one === 'all');
  if (ofLevels)
    return ofRange ? 'no pair of these levels or in the range' : 'no pair of these levels';
  return LOSS_LABELS.nothing;
}

/** Returns the means of what both sides begin with, in words and characters. */
export function prefixNote(prefixes: SharedPrefixes): string {
  const { meanWords, meanWordRatio, meanCharacters, meanRatio } = prefixes;
  const number = numberFormat([meanWords, meanCharacters], 1);
  return `mean ${number(meanWords)} words (${formatShare(meanWordRatio, 1)}), ${number(meanCharacters)} ch (${formatShare(meanRatio, 1)}) · of at most 100 prompts drawn, 4 pairs each`;
}

function extremesText(extremes: number, pairs: number): PreparedEffect['extremes'] {
  const share = extremes / pairs;
  const text = `${formatCount(extremes)} of ${formatCount(pairs)} pairs (${formatShare(extremes, pairs)}) are the highest and the lowest reward of their prompt`;
  return share >= NEARLY_ALL
    ? { tone: 'warn', text: `${text}: this is nearly the (max, min) dataset.` }
    : { tone: 'info', text: `${text}.` };
}
