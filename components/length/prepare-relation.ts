import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import type { RewardLengthRelation } from '@/lib/core/views/length-view';

/** The facts above the histogram of correlations, and who takes no part. */
export type PreparedRelation = { facts: { name: string; value: string }[]; over: string };

/** Returns how reward and length go together, in words. */
export function prepareRelation(relation: RewardLengthRelation): PreparedRelation {
  const { meanPearson, meanSpearman, prompts, positive, drawn, seed } = relation;
  const format = signed(numberFormat([meanPearson, meanSpearman], 2));
  const of =
    drawn.prompts === drawn.of
      ? `the ${countOf(drawn.of, 'prompt')} shown`
      : `${formatCount(drawn.prompts)} prompts, drawn of ${formatCount(drawn.of)} by seed ${seed}`;
  return {
    facts: [
      { name: 'mean Spearman, by rank', value: format(meanSpearman) },
      { name: 'mean Pearson, linear', value: format(meanPearson) },
      { name: 'prompts above 0', value: formatShare(positive, prompts) },
    ],
    over:
      `Correlations are of single prompts, averaged over ${formatCount(prompts)} of ${of}; ` +
      `left out: ${formatCount(relation.tooFew)} with fewer than three scored responses, ` +
      `${formatCount(relation.noSpread)} with all rewards or all lengths equal.`,
  };
}
