import { countOf, formatCount } from '@/lib/core/format/format-count';
import { expectedMix } from '@/lib/core/levels/expected-mix';
import type { WeightedLevels } from '@/lib/core/recipes/levels-recipe';
import type { LevelCell, LevelGrid } from '@/lib/core/views/levels-view';
import { levelsLabel } from './prepare-levels';

/** One combination of contrast, quality and difficulty as the table shows it. */
type MixRow = Pick<LevelCell, 'chosen' | 'rejected'> & {
  key: string;
  /** The difficulty. */
  k: number | null;
  label: string;
  /** With its difficulty, for screen readers. */
  name: string;
  contrast: string;
  quality: string;
  difficulty: string;
  prompts: string;
  pairs: string;
  capped: string;
  weight: number | null;
  /** False for prompts whose difficulty is not known where that of others is: no band can ask for them alone. */
  canWeigh: boolean;
  expected: string;
};

/** The table of combinations, what the mix gives, and its parts that the prompts shown have. */
type PreparedMix = { rows: MixRow[]; summary: string; usable: WeightedLevels[] };

/** Returns the mix as a table: by difficulty, then the greatest contrast first, then the highest quality. */
export function prepareMix(
  { cells, hasDifficulty }: LevelGrid,
  mix: readonly WeightedLevels[],
): PreparedMix {
  const canWeigh = (one: { difficulty: number | null }) =>
    !hasDifficulty || one.difficulty !== null;
  const usable = mix.filter(
    (part) => canWeigh(part) && cells.some((cell) => keyOf(cell) === keyOf(part)),
  );
  const expected = new Map(expectedMix(cells, usable).map((part) => [keyOf(part), part]));
  const sorted = cells.toSorted(
    (a, b) =>
      (a.difficulty ?? -1) - (b.difficulty ?? -1) ||
      b.chosen - b.rejected - (a.chosen - a.rejected) ||
      b.chosen - a.chosen,
  );
  const rows = sorted.map((cell): MixRow => {
    const { chosen, rejected, difficulty } = cell;
    const part = expected.get(keyOf(cell));
    const k = difficulty === null ? '–' : String(difficulty);
    return {
      ...{ chosen, rejected, k: difficulty },
      key: keyOf(cell),
      label: levelsLabel(cell),
      name: difficulty === null ? levelsLabel(cell) : `${levelsLabel(cell)} at k = ${k}`,
      contrast: String(chosen - rejected),
      quality: String(chosen),
      difficulty: k,
      prompts: formatCount(cell.prompts),
      pairs: formatCount(cell.pairs),
      capped: formatCount(cell.capped),
      weight: part?.weight ?? null,
      canWeigh: canWeigh(cell),
      expected: part ? `about ${formatCount(Math.round(part.pairs))}` : '',
    };
  });
  return { rows, summary: summaryOf([...expected.values()]), usable };
}

/** Returns the mix with another weight for one combination; null takes it out. */
export function withWeight(
  mix: readonly WeightedLevels[],
  { chosen, rejected, k }: Pick<MixRow, 'chosen' | 'rejected' | 'k'>,
  weight: number | null,
): WeightedLevels[] {
  const part = { chosen, rejected, difficulty: k };
  const rest = mix.filter((one) => keyOf(one) !== keyOf(part));
  return weight === null ? rest : [...rest, { ...part, weight }];
}

function summaryOf(parts: readonly { pairs: number; prompts: number }[]): string {
  if (parts.length === 0) return 'Give combinations a weight to mix them.';
  const sum = (key: 'pairs' | 'prompts') =>
    Math.round(parts.reduce((total, part) => total + part[key], 0));
  return `About ${countOf(sum('pairs'), 'pair')} from ${countOf(sum('prompts'), 'prompt')}, of ${countOf(parts.length, 'combination')}`;
}

function keyOf({ chosen, rejected, difficulty }: Omit<WeightedLevels, 'weight'>): string {
  return `${chosen}:${rejected}@${difficulty ?? 'any'}`;
}
