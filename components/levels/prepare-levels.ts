import type { StepLine, StepPlace } from '@/components/charts/prepare-step-lines';
import { sequentialShade } from '@/lib/core/charts/sequential-shade';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { Levels } from '@/lib/core/recipes/recipe';
import type { LevelGrid, LevelStep } from '@/lib/core/views/levels-view';

/** One place of the grid: chosen above rejected. */
export type PreparedLevel = Levels & {
  key: string;
  pairs: string;
  prompts: string;
  shade: number | null;
  isChosen: boolean;
  /** What a screen reader says. */
  sentence: string;
};

/** The grid of levels: rows from the highest chosen level down, columns of rejected levels from the lowest up; null is no pair. */
export type PreparedLevels = {
  columns: number[];
  rows: { level: number; cells: (PreparedLevel | null)[] }[];
  most: string;
};

/** Returns a pair of levels in words, `4 ▸ 2`. */
export function levelsLabel({ chosen, rejected }: Levels): string {
  return `${chosen} ▸ ${rejected}`;
}

/** Returns the grid with the pairs of all difficulties together; the shade goes by the square root of the pairs. */
export function prepareLevels({ levels, cells, choice }: LevelGrid): PreparedLevels {
  const sums = new Map<string, { pairs: number; prompts: number }>();
  for (const cell of cells) {
    const key = levelsLabel(cell);
    const sum = sums.get(key) ?? { pairs: 0, prompts: 0 };
    sums.set(key, { pairs: sum.pairs + cell.pairs, prompts: sum.prompts + cell.prompts });
  }
  const most = Math.max(0, ...[...sums.values()].map(({ pairs }) => pairs));
  const picked = new Set(choice.map(levelsLabel));
  const cellOf = (chosen: number, rejected: number): PreparedLevel | null => {
    if (chosen <= rejected) return null;
    const key = levelsLabel({ chosen, rejected });
    const { pairs, prompts } = sums.get(key) ?? { pairs: 0, prompts: 0 };
    return {
      ...{ chosen, rejected, key },
      pairs: formatCount(pairs),
      prompts: formatCount(prompts),
      shade: pairs === 0 ? null : sequentialShade(Math.sqrt(pairs), 0, Math.sqrt(most)),
      isChosen: picked.has(key),
      sentence: `chosen ${chosen}, rejected ${rejected}: ${countOf(pairs, 'pair')} of ${countOf(prompts, 'prompt')}`,
    };
  };
  const columns = levels.slice(0, -1);
  return {
    columns,
    rows: levels
      .slice(1)
      .toReversed()
      .map((level) => ({ level, cells: columns.map((rejected) => cellOf(level, rejected)) })),
    most: formatCount(most),
  };
}

/**
 * Returns the levels that an arrow key moves to in the grid, the same ones at an edge, or null for another key: up and down
 * change the chosen level, left and right the rejected one.
 */
export function moveInLevels(
  key: string,
  { chosen, rejected }: Levels,
  levels: readonly number[],
): Levels | null {
  const moves: Record<string, Levels> = {
    ArrowUp: { chosen: chosen + 1, rejected },
    ArrowDown: { chosen: chosen - 1, rejected },
    ArrowRight: { chosen, rejected: rejected + 1 },
    ArrowLeft: { chosen, rejected: rejected - 1 },
  };
  const to = moves[key];
  if (!to) return null;
  const isThere = levels.includes(to.chosen) && levels.includes(to.rejected);
  return isThere && to.chosen > to.rejected ? to : { chosen, rejected };
}

/** Returns the choice with a pair of levels taken into it, or out of it. */
export function toggleLevels(choice: readonly Levels[], levels: Levels): Levels[] {
  const key = levelsLabel(levels);
  const rest = choice.filter((one) => levelsLabel(one) !== key);
  return rest.length < choice.length ? rest : [...choice, levels];
}

/** Lines of single pairs of levels that a chart shows beside all together. */
const MOST_LINES = 5;
const COLOURS = [
  'var(--bar)',
  'var(--bar-active)',
  'var(--accent)',
  'var(--muted)',
  'var(--line-strong)',
];

/** Returns the steps of the charts: n, and how many prompts have that many scored responses. */
export function levelPlaces(steps: readonly LevelStep[]): StepPlace[] {
  return steps.map(({ n, prompts }) => ({ text: String(n), count: prompts }));
}

/**
 * Returns what the choice together, and the first of its pairs of levels, give at each n, over the prompts that have as many scored
 * responses: pairs per prompt, or the share of prompts with one (0 to 1).
 */
export function levelLines(steps: readonly LevelStep[], what: 'pairs' | 'eligible'): StepLine[] {
  const [first] = steps;
  if (!first) return [];
  const together: StepLine = {
    id: 'together',
    label: 'together',
    colour: 'var(--ink)',
    values: steps.map((step) => perPrompt(step[what], step)),
  };
  const single = first.cells.slice(0, MOST_LINES).map((cell, i): StepLine => {
    const dash = i % 2 === 1 ? { dash: '6 3' } : {};
    return {
      id: levelsLabel(cell),
      label: levelsLabel(cell),
      colour: COLOURS[i] ?? 'var(--muted)',
      ...dash,
      values: steps.map((step) => perPrompt(step.cells[i]?.[what] ?? null, step)),
    };
  });
  return first.cells.length > 1 && first[what] !== null ? [together, ...single] : single;
}

function perPrompt(count: number | null, { prompts }: LevelStep): number | null {
  return count === null || prompts === 0 ? null : count / prompts;
}
