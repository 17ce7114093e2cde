import { FIELD_LABELS } from '@/components/view/field-labels';
import type { PromptSort } from '@/lib/core/filters/prompt-filter';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import { TABLE_COLUMNS, type TableColumn } from '@/lib/core/views/table-column';

/** The prompt, which always stands first, or a column that was chosen. */
export type ColumnId = 'prompt' | TableColumn;

/** A column of the prompts table; `number` reads what is written there. */
export type Column = {
  id: ColumnId;
  label: string;
  /** What it says, for a header's tooltip. */
  hint: string;
  sort: PromptSort['field'];
  number?: (row: PromptRow) => number | null;
};

const WORDS: Record<'prompt' | 'model' | 'outcome' | 'rewards', Column> = {
  prompt: { id: 'prompt', label: 'prompt', hint: 'in import order', sort: 'order' },
  model: { id: 'model', label: 'model', hint: 'models of its responses', sort: 'model' },
  outcome: { id: 'outcome', label: 'outcome', hint: 'under the current pairing', sort: 'outcome' },
  rewards: {
    id: 'rewards',
    label: 'rewards',
    hint: 'on the axis of the whole dataset; sorts by μ',
    sort: 'mu',
  },
};

/** Returns the column of an id. */
export function columnOf(id: ColumnId): Column {
  if (id === 'prompt' || id === 'model' || id === 'outcome' || id === 'rewards') return WORDS[id];
  const { short, long } = FIELD_LABELS[id];
  return { id, label: short, hint: long, sort: id, number: (row) => row[id] };
}

/** Returns the columns with one of them `by` places further right, or left where it is negative; unchanged at the ends. */
export function moveColumn(
  columns: readonly TableColumn[],
  id: TableColumn,
  by: number,
): TableColumn[] {
  const from = columns.indexOf(id);
  const to = Math.max(0, Math.min(columns.length - 1, from + by));
  return columns.filter((other) => other !== id).toSpliced(to, 0, id);
}

/** Returns the columns with one of them in the place of another, which makes room. */
export function dropColumn(
  columns: readonly TableColumn[],
  id: TableColumn,
  onto: TableColumn,
): TableColumn[] {
  return moveColumn(columns, id, columns.indexOf(onto) - columns.indexOf(id));
}

/** Returns the columns without one of them, or with it at the end. */
export function toggleColumn(columns: readonly TableColumn[], id: TableColumn): TableColumn[] {
  return columns.includes(id) ? columns.filter((other) => other !== id) : [...columns, id];
}

/** Returns every column: those shown in their order, then the others; models where responses name them. */
export function offeredColumns(columns: readonly TableColumn[], hasModels: boolean): TableColumn[] {
  const others = TABLE_COLUMNS.filter((id) => id !== 'model' || hasModels);
  return [...columns, ...others.filter((id) => !columns.includes(id))];
}

/** Returns the `sort` parameter after a click on a column: highest first, then lowest first, then import order; names begin with the first. */
export function nextSort(current: PromptSort, field: PromptSort['field']): string | null {
  if (field === 'order') return current.field === 'order' && !current.descending ? '-order' : null;
  const [first, second] = field === 'model' ? [field, `-${field}`] : [`-${field}`, field];
  if (current.field !== field) return first;
  return current.descending === first.startsWith('-') ? second : null;
}

/** Returns how the table is sorted by a column, or null; plain import order is not a sort. Strips stand for μ only where it is no column. */
export function sortState(
  sort: PromptSort,
  { id, sort: field }: Column,
  columns: readonly TableColumn[],
): 'ascending' | 'descending' | null {
  if (sort.field !== field || (id === 'rewards' && columns.includes('mu'))) return null;
  if (field === 'order' && !sort.descending) return null;
  return sort.descending ? 'descending' : 'ascending';
}

/** Returns whether a column holds words or a picture; numbers stand to the right. */
export function isLeftAligned({ number }: Column): boolean {
  return number === undefined;
}
