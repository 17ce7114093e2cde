import type { PromptSort } from '@/lib/core/filters/prompt-filter';
import type { PromptRow } from '@/lib/core/views/prompt-view';

/** A column of the prompts table; `number` reads what is written there. */
export type Column = {
  id: string;
  label: string;
  /** What it says, for a header's tooltip. */
  hint: string;
  sort: PromptSort['field'] | null;
  /** The class of its width. */
  width: string;
  number?: (row: PromptRow) => number | null;
};

/** The columns, left to right. */
export const COLUMNS: readonly Column[] = [
  { id: 'prompt', width: 'w-auto', label: 'prompt', hint: 'in import order', sort: 'order' },
  {
    id: 'n',
    width: 'w-16',
    label: 'n',
    hint: 'scored responses',
    sort: 'n',
    number: (row) => row.n,
  },
  { id: 'mu', width: 'w-24', label: 'μ', hint: 'mean reward', sort: 'mu', number: (row) => row.mu },
  {
    id: 'sigma',
    width: 'w-24',
    label: 'σ',
    hint: 'σ of the rewards',
    sort: 'sigma',
    number: (row) => row.sigma,
  },
  {
    id: 'min',
    width: 'w-24',
    label: 'min',
    hint: 'lowest reward',
    sort: 'min',
    number: (row) => row.min,
  },
  {
    id: 'max',
    width: 'w-24',
    label: 'max',
    hint: 'highest reward',
    sort: 'max',
    number: (row) => row.max,
  },
  {
    id: 'outcome',
    width: 'w-20',
    label: 'outcome',
    hint: 'under the current pairing',
    sort: 'outcome',
  },
  {
    id: 'margin',
    width: 'w-24',
    label: 'margin',
    hint: 'chosen − rejected reward of the current pairing',
    sort: 'margin',
    number: (row) => row.margin,
  },
  {
    id: 'strip',
    width: 'w-40',
    label: 'rewards',
    hint: 'on the axis of the whole dataset',
    sort: null,
  },
];

/** Returns the `sort` parameter after a click on a column: highest first, then lowest first, then import order. */
export function nextSort(current: PromptSort, field: PromptSort['field']): string | null {
  if (field === 'order') return current.field === 'order' && !current.descending ? '-order' : null;
  if (current.field !== field) return `-${field}`;
  return current.descending ? field : null;
}

/** Returns how the table is sorted by a column, or null; plain import order is not a sort. */
export function sortState(
  sort: PromptSort,
  field: PromptSort['field'] | null,
): 'ascending' | 'descending' | null {
  if (field === null || sort.field !== field) return null;
  if (field === 'order' && !sort.descending) return null;
  return sort.descending ? 'descending' : 'ascending';
}

/** Returns whether a column holds words or a picture; numbers stand to the right. */
export function isLeftAligned({ number }: Column): boolean {
  return number === undefined;
}
