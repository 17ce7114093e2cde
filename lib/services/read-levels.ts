import { choiceTotals } from '@/lib/core/levels/choice-totals';
import { countLevels, type LevelCounts } from '@/lib/core/levels/count-levels';
import { fewerSamples } from '@/lib/core/levels/fewer-samples';
import { rewardLevels } from '@/lib/core/levels/reward-levels';
import type { Levels } from '@/lib/core/recipes/recipe';
import type { LevelGrid, LevelsView } from '@/lib/core/views/levels-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';
import { promptDifficulties } from './views/prompt-difficulties';

/** The most pairs of one prompt that a `verified` strategy takes unless told otherwise. */
const CAP = 4;

/**
 * Returns the pairs that the levels of a reward of few whole values make over the prompts shown, and what the chosen ones give
 * with fewer samples. Chosen levels that the reward cannot have are listed as ignored. No response is read: the cost grows
 * with the prompts.
 */
export async function readLevels(
  context: ServiceContext,
  parsed: ParsedView,
  asked: readonly Levels[],
): Promise<LevelsView> {
  const opened = await openView(context, parsed);
  const levels = rewardLevels(opened.frame.rewardBins);
  if (!levels) return { header: opened.header, cap: CAP, grid: null };
  const isKnown = (one: Levels) => levels.includes(one.chosen) && levels.includes(one.rejected);
  const choice = asked.filter(isKnown);
  const unknown = asked.filter((one) => !isKnown(one));
  const ignored = unknown.map(({ chosen, rejected }) => `levels=${chosen}:${rejected}`);
  return {
    header: { ...opened.header, ignored: [...opened.header.ignored, ...ignored] },
    cap: CAP,
    grid: await gridOf(context, opened, levels, choice),
  };
}

async function gridOf(
  context: ServiceContext,
  { dataset, frame, shown, key }: OpenView,
  levels: readonly number[],
  choice: Levels[],
): Promise<LevelGrid> {
  const counts: LevelCounts = { levels, counts: frame.rewardCounts, width: levels.length };
  const difficulties = await promptDifficulties(context, dataset);
  const cells = await context.frames.levels.get(key, async () =>
    countLevels(counts, { prompts: shown, difficulties, cap: CAP }),
  );
  const responses = levels.map(() => 0);
  for (const prompt of shown) {
    for (const i of levels.keys())
      responses[i] = (responses[i] ?? 0) + (frame.rewardCounts[prompt * levels.length + i] ?? 0);
  }
  const first = responses.findIndex((count) => count > 0);
  const last = responses.findLastIndex((count) => count > 0);
  return {
    levels: first < 0 ? [] : levels.slice(first, last + 1),
    responses: first < 0 ? [] : responses.slice(first, last + 1),
    cells,
    hasDifficulty: cells.some(({ difficulty }) => difficulty !== null),
    choice,
    chosen: choice.length > 0 ? choiceTotals(counts, shown, choice, CAP) : null,
    steps: choice.length > 0 ? fewerSamples(counts, frame.scored, shown, choice) : [],
  };
}
