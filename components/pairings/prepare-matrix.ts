import { sequentialShade } from '@/lib/core/charts/sequential-shade';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import {
  NO_NUMBER,
  type NumberFormat,
  numberFormat,
  signed,
} from '@/lib/core/format/format-number';
import { pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { MatrixCell, PairingMatrix } from '@/lib/core/rewards/pairing-matrix';
import { POINT_LABELS, REWARD_POINTS, type RewardPoint } from '@/lib/core/rewards/reward-point';
import type { Measure, MeasureForm } from './measures';

export type PreparedCell = {
  slug: string;
  label: string;
  text: string;
  shade: number | null;
  /** Fewer than half of the prompts give a pair. */
  hatched: boolean;
  /** What a screen reader says. */
  sentence: string;
  cell: MatrixCell;
};

export type PreparedMatrix = {
  /** Rejected points, left to right. */
  columns: { point: RewardPoint; label: string }[];
  /** Chosen points from the highest down; a null cell is no pairing. */
  rows: { point: RewardPoint; label: string; cells: (PreparedCell | null)[] }[];
  /** The ends of the shading, as text. */
  low: string;
  high: string;
};

/** Returns the grid for one measure: texts of one number of digits, shades from the lowest to the highest value, shares from 0 to 100 %. */
export function prepareMatrix(matrix: PairingMatrix, measure: Measure): PreparedMatrix {
  const values = matrix.cells.map((cell) => measure.value(cell, matrix.prompts));
  const known = values.filter((v): v is number => v !== null);
  const isShare = measure.form === 'share';
  const low = isShare ? 0 : Math.min(...known);
  const high = isShare ? 1 : Math.max(...known);
  const format = measureFormat(measure.form, values);
  const prepared = new Map(
    matrix.cells.map((cell, i): [string, PreparedCell] => {
      const value = values[i] ?? null;
      const slug = pairingSlug(cell);
      const label = pairingLabel(cell);
      const text = format(value);
      const hatched = cell.usable * 2 < matrix.prompts;
      const usable = `usable ${formatCount(cell.usable)} of ${formatCount(matrix.prompts)}`;
      const sentence = `${label}: ${measure.label} ${text}, ${usable}`;
      const shade = sequentialShade(value, low, high);
      return [slug, { slug, label, text, shade, hatched, sentence, cell }];
    }),
  );
  const columns = REWARD_POINTS.slice(0, -1);
  const label = (point: RewardPoint) => ({ point, label: POINT_LABELS[point] });
  return {
    columns: columns.map(label),
    rows: REWARD_POINTS.slice(1)
      .toReversed()
      .map((chosen) => ({
        ...label(chosen),
        cells: columns.map((rejected) => prepared.get(pairingSlug({ chosen, rejected })) ?? null),
      })),
    low: known.length === 0 ? NO_NUMBER : format(low),
    high: known.length === 0 ? NO_NUMBER : format(high),
  };
}

/** Returns how a measure's values are written, told apart from one another. */
function measureFormat(form: MeasureForm, values: (number | null)[]): NumberFormat {
  switch (form) {
    case 'share':
      return (value) => (typeof value === 'number' ? formatShare(value, 1) : NO_NUMBER);
    case 'number':
      return numberFormat(values);
    case 'difference':
      return signed(numberFormat(values));
  }
}
