import { countOf } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import type { RewardsRelation } from '@/lib/core/views/relation-view';

/** The agreement of two rewards as a table: its caption, a row for each measure, and over what they are taken. */
export type PreparedAgreement = {
  caption: string;
  rows: { measure: string; says: string; mean: string }[];
  over: string;
};

/** Returns how far two rewards agree within prompts, each measure from −1 (opposite) to +1 (the same). */
export function prepareAgreement(relation: RewardsRelation, reward: string): PreparedAgreement {
  const { meanPearson, meanSpearman, meanKendall, prompts, tooFew, noSpread, other } = relation;
  const format = signed(numberFormat([meanPearson, meanSpearman, meanKendall], 2));
  const without = tooFew + noSpread;
  return {
    caption: `Agreement of ${reward} and ${other} within a prompt, −1 to +1`,
    rows: [
      {
        measure: 'Kendall τ-b',
        says: 'pairs of responses in the same order less those in the opposite one',
        mean: format(meanKendall),
      },
      { measure: 'Spearman', says: 'correlation of the ranks', mean: format(meanSpearman) },
      { measure: 'Pearson', says: 'correlation of the rewards', mean: format(meanPearson) },
    ],
    over: `means of ${countOf(prompts, 'prompt')}${without > 0 ? `; ${countOf(without, 'prompt')} ${without === 1 ? 'has' : 'have'} none: fewer than three responses with both rewards, or one of them all equal` : ''}`,
  };
}
