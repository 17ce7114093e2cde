import { countOf, formatCount } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import type { ResponseRelation } from '@/lib/core/views/relation-view';

/** Returns the mean correlations within prompts and over what they are taken. */
export function correlationText(relation: ResponseRelation): string {
  const { prompts, meanPearson, meanSpearman, meanKendall } = relation;
  if (meanPearson === null || meanSpearman === null || meanKendall === null) {
    return 'No prompt has a correlation: that takes three responses with both numbers, neither all equal.';
  }
  const format = signed(numberFormat([meanPearson, meanSpearman, meanKendall], 2));
  const without = relation.tooFew + relation.noSpread;
  const rest =
    without > 0 ? `; ${countOf(without, 'prompt')} ${without === 1 ? 'has' : 'have'} none` : '';
  return `within a prompt, Spearman ${format(meanSpearman)}, Kendall τ-b ${format(meanKendall)} and Pearson ${format(meanPearson)}, means of ${countOf(prompts, 'prompt')}${rest}`;
}

/** Returns over which prompts the charts are. */
export function drawnText({ drawn }: ResponseRelation, seed: string): string {
  return drawn.prompts < drawn.of
    ? `${formatCount(drawn.prompts)} of ${countOf(drawn.of, 'prompt')}, drawn by seed ${seed}`
    : drawn.of === 1
      ? 'the one prompt'
      : `all ${countOf(drawn.of, 'prompt')}`;
}
