import { rewardTotals } from '@/lib/core/rewards/reward-totals';
import type { OverviewView } from '@/lib/core/views/overview-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readNormality } from './read-normality';
import { readMuBySigma, readPerPrompt } from './read-per-prompt';
import { readPooled, readZScores } from './read-pooled';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';

/** Returns how the rewards of the prompts shown lie. Cost grows with the prompts, not with the responses. */
export async function readOverview(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<OverviewView> {
  const opened = await openView(context, parsed);
  const { frame, shown, header } = opened;
  const totals = rewardTotals(frame, frame.sd, shown);
  const responses = shown.reduce((sum, prompt) => sum + (frame.total[prompt] ?? 0), 0);
  const zScores = await readZScores(opened);
  return {
    header,
    counts: {
      prompts: shown.length,
      responses,
      scored: totals.scored,
      unscored: responses - totals.scored,
      skipped: totals.skippedTooFew + totals.skippedAllEqual,
      skippedTooFew: totals.skippedTooFew,
      skippedAllEqual: totals.skippedAllEqual,
    },
    pooled: await readPooled(context, opened),
    zScores,
    muBySigma: await readMuBySigma(opened),
    normality: await readNormality(opened, zScores?.histogram ?? null),
    perPrompt: await readPerPrompt(opened, parsed.view.pairing),
  };
}
