import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';
import { LOSS_LABELS } from './loss-labels';

/** The effect in words and numbers for the screen. */
export type PreparedEffect = {
  headline: string;
  /** What the counts are over, where it is not every prompt; null otherwise. */
  over: string | null;
  extremes: { tone: 'warn' | 'info'; text: string } | null;
  facts: { name: string; value: string }[];
  lost: { label: string; prompts: string; share: string }[];
};

/** From this share of pairs on, a recipe is the (max, min) dataset under another name. */
const NEARLY_ALL = 0.95;

/** Returns what a screen says of an effect. */
export function prepareEffect({
  effect,
  shown,
  sampleSeed,
}: Pick<RecipeEffectView, 'effect' | 'shown' | 'sampleSeed'>): PreparedEffect {
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
    headline: `${formatCount(pairs)} pairs of ${formatCount(used)} of ${formatCount(looked)} prompts`,
    over:
      sampleSeed === null
        ? null
        : `Counted over ${formatCount(looked)} of ${formatCount(shown)} prompts, drawn by seed ${sampleSeed}.`,
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
      label: LOSS_LABELS[kind],
      prompts: formatCount(prompts),
      share: formatShare(prompts, looked),
    })),
  };
}

function extremesText(extremes: number, pairs: number): PreparedEffect['extremes'] {
  const share = extremes / pairs;
  const text = `${formatCount(extremes)} of ${formatCount(pairs)} pairs (${formatShare(extremes, pairs)}) are the highest and the lowest reward of their prompt`;
  return share >= NEARLY_ALL
    ? { tone: 'warn', text: `${text}: this is nearly the (max, min) dataset.` }
    : { tone: 'info', text: `${text}.` };
}
