import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { NO_NUMBER, numberFormat, signed } from '@/lib/core/format/format-number';
import type { MatrixCell } from '@/lib/core/rewards/pairing-matrix';

/** What stands where a dataset was imported before there was such a number. */
const NOT_STORED = 'import again';

/** A number of a cell with its name. */
export type CellFact = { name: string; value: string };

/** Returns every number of a cell, for its tooltip and the panel. */
export function prepareCellFacts(cell: MatrixCell, prompts: number): CellFact[] {
  const reward = numberFormat([cell.meanChosenReward, cell.meanRejectedReward, cell.meanMargin]);
  const sigma = numberFormat([cell.meanChosenDeviation, cell.meanRejectedDeviation]);
  const length = numberFormat([
    cell.meanChosenLength,
    cell.meanRejectedLength,
    cell.meanLengthDifference,
  ]);
  const characters = numberFormat([cell.meanSharedPrefixCharacters]);
  const words = numberFormat([cell.meanSharedPrefixWords]);
  const isStored = cell.usable === 0 || cell.meanSharedPrefixWords !== null;
  return [
    { name: 'usable', value: `${formatCount(cell.usable)} of ${formatCount(prompts)}` },
    {
      name: 'same as (max, min)',
      value: `${formatCount(cell.sameAsExtremes)} of ${formatCount(cell.usable)}`,
    },
    { name: 'mean margin', value: reward(cell.meanMargin) },
    { name: 'mean chosen reward', value: reward(cell.meanChosenReward) },
    { name: 'mean rejected reward', value: reward(cell.meanRejectedReward) },
    { name: 'chosen deviation, σ', value: sigma(cell.meanChosenDeviation) },
    { name: 'rejected deviation, σ', value: sigma(cell.meanRejectedDeviation) },
    { name: 'chosen length, ch', value: length(cell.meanChosenLength) },
    { name: 'rejected length, ch', value: length(cell.meanRejectedLength) },
    { name: 'length difference, ch', value: signed(length)(cell.meanLengthDifference) },
    { name: 'shared prefix', value: share(cell.meanSharedPrefixRatio) },
    { name: 'shared prefix, ch', value: characters(cell.meanSharedPrefixCharacters) },
    {
      name: 'shared prefix, words',
      value: isStored ? words(cell.meanSharedPrefixWords) : NOT_STORED,
    },
    {
      name: 'shared prefix, of the words',
      value: isStored ? share(cell.meanSharedPrefixWordRatio) : NOT_STORED,
    },
  ];
}

function share(value: number | null): string {
  return value === null ? NO_NUMBER : formatShare(value, 1);
}
