import type { MatrixCell } from '@/lib/core/rewards/pairing-matrix';
import type { MEASURE_IDS } from '@/lib/core/views/page-choices';

/** How a measure's numbers are written. */
export type MeasureForm = 'share' | 'number' | 'difference';

/** A number of each cell by which the matrix can be shaded. */
export type Measure = {
  id: (typeof MEASURE_IDS)[number];
  label: string;
  /** What is measured and in which unit, in a sentence. */
  hint: string;
  form: MeasureForm;
  value: (cell: MatrixCell, prompts: number) => number | null;
};

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The measures in the order of the picker; the first is the default. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'margin',
    label: 'mean margin',
    hint: 'mean of chosen − rejected reward over usable prompts',
    form: 'number',
    value: (cell) => cell.meanMargin,
  },
  {
    id: 'usable',
    label: 'usable share',
    hint: 'prompts that give a pair, of the prompts shown',
    form: 'share',
    value: (cell, prompts) => share(cell.usable, prompts),
  },
  {
    id: 'chosen',
    label: 'mean chosen reward',
    hint: 'mean reward of the chosen side over usable prompts',
    form: 'number',
    value: (cell) => cell.meanChosenReward,
  },
  {
    id: 'rejected',
    label: 'mean rejected reward',
    hint: 'mean reward of the rejected side over usable prompts',
    form: 'number',
    value: (cell) => cell.meanRejectedReward,
  },
  {
    id: 'length',
    label: 'length difference, ch',
    hint: 'mean of chosen − rejected length in characters over usable prompts',
    form: 'difference',
    value: (cell) => cell.meanLengthDifference,
  },
  {
    id: 'same',
    label: 'same as (max, min)',
    hint: 'usable prompts whose pair is also the (max, min) pair, of the usable prompts',
    form: 'share',
    value: (cell) => share(cell.sameAsExtremes, cell.usable),
  },
  {
    id: 'deviation',
    label: 'mean deviation, σ',
    hint: 'mean of |reward − target| / σ over both picks of usable prompts',
    form: 'number',
    value: ({ meanChosenDeviation: c, meanRejectedDeviation: r }) =>
      c === null || r === null ? null : (c + r) / 2,
  },
  {
    id: 'prefix',
    label: 'shared prefix',
    hint: 'characters both texts begin with, as a share of the longer text, mean over usable prompts',
    form: 'share',
    value: (cell) => cell.meanSharedPrefixRatio,
  },
  {
    id: 'prefix-characters',
    label: 'shared prefix, ch',
    hint: 'characters both texts begin with, mean over usable prompts',
    form: 'number',
    value: (cell) => cell.meanSharedPrefixCharacters,
  },
  {
    id: 'prefix-words',
    label: 'shared prefix, words',
    hint: 'words both texts begin with, mean over usable prompts',
    form: 'number',
    value: (cell) => cell.meanSharedPrefixWords,
  },
  {
    id: 'prefix-word-ratio',
    label: 'shared prefix, of the words',
    hint: 'words both texts begin with, as a share of those of the text with more, mean over usable prompts',
    form: 'share',
    value: (cell) => cell.meanSharedPrefixWordRatio,
  },
];

/** Returns the measure of a URL parameter, the first one where it names none. */
export function findMeasure(id: string | null): Measure {
  const measure = MEASURES.find((m) => m.id === id) ?? MEASURES[0];
  if (!measure) throw new Error('there is at least one measure');
  return measure;
}
