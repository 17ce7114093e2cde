import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { NO_NUMBER, numberFormat, signed } from '@/lib/core/format/format-number';
import { oneOf } from '@/lib/core/guards/one-of';
import type { RewardsByFacet, ValueRewards } from '@/lib/core/views/facets-view';
import { REWARDS_BY_COLUMNS } from '@/lib/core/views/page-choices';

/** What the rows can be sorted by. */
export type RewardsByColumn = (typeof REWARDS_BY_COLUMNS)[number];

/** How the rows are sorted. */
export type RewardsBySort = { column: RewardsByColumn; descending: boolean };

/** How the rows are sorted where an address says nothing. */
const USUAL_SORT: RewardsBySort = { column: 'mean', descending: true };

/** Reads `rows` of an address: a column, with a leading `-` for descending. What is none is the usual order. */
export function parseRowsSort(text: string | null): RewardsBySort {
  const descending = text?.startsWith('-') ?? false;
  const column = oneOf(REWARDS_BY_COLUMNS, (text ?? '').slice(descending ? 1 : 0));
  return column ? { column, descending } : USUAL_SORT;
}

/** Returns the parameter that `parseRowsSort` reads back; null for the usual order. */
export function formatRowsSort({ column, descending }: RewardsBySort): string | null {
  if (column === USUAL_SORT.column && descending) return null;
  return `${descending ? '-' : ''}${column}`;
}

/** One value as a row, with what its strip draws as shares of the axis. */
export type RewardsByRow = {
  value: string | null;
  text: string;
  cells: Record<Exclude<RewardsByColumn, 'value'>, string>;
  /** What a pointer over the row, and a screen reader, is told. */
  sentence: string;
  /** Null without scored responses. */
  strip: {
    min: number;
    max: number;
    mean: number;
    from: number;
    to: number;
    bars: { x: number; width: number; height: number }[];
  } | null;
};

/** The prepared table: its rows in order, and the ends of the axis that all strips share. */
export type PreparedRewardsBy = {
  rows: RewardsByRow[];
  low: string;
  high: string;
  hasWins: boolean;
};

/** Returns the rows of rewards by a facet. */
export function prepareRewardsBy(view: RewardsByFacet, sort: RewardsBySort): PreparedRewardsBy {
  const { values, bins } = view;
  const numbers = values.flatMap(({ min, max }) => [min, max]).filter((one) => one !== null);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const span = high > low ? high - low : 1;
  const place = (reward: number) => Math.min(1, Math.max(0, (reward - low) / span));
  const reward = numberFormat(values.flatMap(({ mean, sigma }) => [mean, sigma]));
  const z = signed(numberFormat(values.map((one) => one.z)));
  const end = numberFormat(numbers.length > 0 ? [low, high] : []);
  const rows = sorted(values, sort).map((one): RewardsByRow => {
    const text = one.value ?? 'other values';
    const cells = {
      scored: formatCount(one.scored),
      mean: reward(one.mean),
      sigma: reward(one.sigma),
      z: z(one.z),
      wins: one.contests > 0 ? formatShare(one.wins, one.contests) : NO_NUMBER,
    };
    return {
      value: one.value,
      text,
      cells,
      sentence: sentence(one, cells, end),
      strip: stripOf(one, bins, place),
    };
  });
  return {
    rows,
    low: end(low),
    high: end(high),
    hasWins: values.some(({ contests }) => contests > 0),
  };
}

function sentence(
  { scored, min, max, contests }: ValueRewards,
  cells: RewardsByRow['cells'],
  end: (value: number | null) => string,
): string {
  if (scored === 0) return 'no scored response';
  const wins =
    contests > 0 ? `; highest of its prompt in ${cells.wins} of ${formatCount(contests)}` : '';
  return `${countOf(scored, 'reward')}, mean ${cells.mean}, σ ${cells.sigma}, ${end(min)} to ${end(max)}${wins}`;
}

function stripOf(
  { mean, sigma, min, max, promptMeans }: ValueRewards,
  bins: RewardsByFacet['bins'],
  place: (reward: number) => number,
): RewardsByRow['strip'] {
  if (mean === null || sigma === null || min === null || max === null) return null;
  const most = Math.max(1, ...promptMeans);
  const bars = promptMeans.flatMap((count, i) => {
    if (count === 0) return [];
    const x = place(bins.start + i * bins.step);
    const width = place(bins.start + (i + 1) * bins.step) - x;
    return [{ x, width, height: count / most }];
  });
  return {
    min: place(min),
    max: place(max),
    mean: place(mean),
    from: place(mean - sigma),
    to: place(mean + sigma),
    bars,
  };
}

function sorted(values: readonly ValueRewards[], { column, descending }: RewardsBySort) {
  const sign = descending ? -1 : 1;
  const key = (one: ValueRewards) =>
    column === 'wins' ? (one.contests > 0 ? one.wins / one.contests : null) : one[column];
  return values.toSorted((a, b) => {
    const x = key(a);
    const y = key(b);
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -sign : sign;
  });
}

/** Returns all numbers of rewards by a facet as CSV, not rounded. */
export function rewardsByCsv({ label, values }: RewardsByFacet): string {
  const head = [
    label,
    'prompts',
    'responses',
    'scored',
    'mean',
    'sigma',
    'min',
    'max',
    'mean z',
    'contests',
    'wins',
  ];
  const rows = values.map((one) => [
    JSON.stringify(one.value ?? 'other values'),
    ...[one.prompts, one.responses, one.scored, one.mean, one.sigma, one.min, one.max, one.z],
    ...[one.contests, one.wins],
  ]);
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}
