import { SHADE_COUNT, sequentialShade } from '@/lib/core/charts/sequential-shade';
import type { Range } from '@/lib/core/filters/prompt-filter';
import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import type { Bins } from '@/lib/core/stats/histogram';
import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import { axisShare, type PreparedAxis, prepareAxis } from './prepare-axis';
import { type PreparedBin, prepareHistogram } from './prepare-histogram';

/** What a density is about: both quantities with units, their short names, and what is counted. */
export type DensityWords = {
  x: string;
  y: string;
  shortX: string;
  shortY: string;
  noun: string;
  nouns: string;
};

/** Ranges that the two quantities are filtered by. */
export type PickedPlane = { x: readonly Range[]; y: readonly Range[] };

/** A cell with something in it; its place and size are shares of the plot, from its lower left corner. */
export type DensityCell = {
  column: number;
  row: number;
  left: number;
  bottom: number;
  width: number;
  height: number;
  shade: number;
  count: number;
  x: string;
  y: string;
  inFilter: boolean;
};

export type PreparedDensity = {
  words: DensityWords;
  x: PreparedAxis;
  y: PreparedAxis;
  columns: PreparedBin[];
  rows: PreparedBin[];
  cells: DensityCell[];
  most: number;
  cellsText: string;
  sentence: (column: number, row: number) => string;
};

const NONE: PickedPlane = { x: [], y: [] };

/** Returns everything a density shows. A shade stands for the square root of a count, so that few are still seen beside many. */
export function prepareDensity(
  plane: PlaneCounts,
  words: DensityWords,
  picked: PickedPlane = NONE,
): PreparedDensity {
  const columns = binsOf(plane.x, words.x, picked.x);
  const rows = binsOf(plane.y, words.y, picked.y);
  const x = axisOf(words.x, columns);
  const y = axisOf(words.y, rows);
  const most = Math.max(0, ...plane.counts);
  const countAt = (column: number, row: number) => plane.counts[row * plane.x.count + column] ?? 0;
  const cells = rows.flatMap((row, j) =>
    columns.flatMap((column, i): DensityCell[] => {
      const count = countAt(i, j);
      if (count === 0) return [];
      const left = axisShare(x, column.from);
      const bottom = axisShare(y, row.from);
      return [
        {
          column: i,
          row: j,
          left,
          bottom,
          width: axisShare(x, column.to) - left,
          height: axisShare(y, row.to) - bottom,
          shade: sequentialShade(Math.sqrt(count), 0, Math.sqrt(most)) ?? 0,
          count,
          x: column.label,
          y: row.label,
          inFilter: column.inFilter && row.inFilter,
        },
      ];
    }),
  );
  return {
    words,
    x,
    y,
    columns,
    rows,
    cells,
    most,
    cellsText: `${formatCount(columns.length)} × ${formatCount(rows.length)} cells`,
    sentence: (column, row) => {
      const count = countAt(column, row);
      const share = formatShare(count, plane.total);
      const where = `${words.shortX} ${columns[column]?.label ?? ''}, ${words.shortY} ${rows[row]?.label ?? ''}`;
      return `${where}: ${countOf(count, words.noun, words.nouns)}, ${share}`;
    },
  };
}

/** Returns the cells that hold something as CSV, with a header. */
export function densityCsv({ cells, columns, rows, words }: PreparedDensity): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const header = [
    `${words.x} from`,
    `${words.x} to`,
    `${words.y} from`,
    `${words.y} to`,
    words.nouns,
  ];
  const lines = cells.map(({ column, row, count }) =>
    [columns[column]?.from, columns[column]?.to, rows[row]?.from, rows[row]?.to, count].join(','),
  );
  return [header.map(quoted).join(','), ...lines, ''].join('\n');
}

/** Returns the fewest that each shade in use stands for, ascending. */
export function densityLegend(most: number): { shade: number; text: string }[] {
  const fewest = (shade: number) =>
    Math.max(1, Math.ceil((shade * shade * most) / (SHADE_COUNT * SHADE_COUNT)));
  return Array.from({ length: SHADE_COUNT }, (_, shade) => shade)
    .filter((shade) => shade === SHADE_COUNT - 1 || fewest(shade) < fewest(shade + 1))
    .map((shade) => ({ shade, text: formatCount(fewest(shade)) }));
}

function binsOf(bins: Bins, quantity: string, picked: readonly Range[]): PreparedBin[] {
  const counts = new Array<number>(bins.count).fill(0);
  const words = { quantity, noun: '', nouns: '' };
  return prepareHistogram({ bins, counts, total: 0 }, words, picked).bins;
}

function axisOf(label: string, bins: readonly PreparedBin[]): PreparedAxis {
  return prepareAxis(label, bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1);
}
