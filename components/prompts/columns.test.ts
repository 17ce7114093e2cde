import { expect, test } from 'vitest';
import { PROMPT_FIELDS, SORT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { TABLE_COLUMNS } from '@/lib/core/views/table-column';
import {
  columnOf,
  dropColumn,
  moveColumn,
  nextSort,
  offeredColumns,
  sortState,
  toggleColumn,
} from './columns';

const ORDER = { field: 'order', descending: false } as const;

test('a column goes from highest first to lowest first to import order', () => {
  expect(nextSort(ORDER, 'mu')).toBe('-mu');
  expect(nextSort({ field: 'mu', descending: true }, 'mu')).toBe('mu');
  expect(nextSort({ field: 'mu', descending: false }, 'mu')).toBeNull();
  expect(nextSort({ field: 'mu', descending: false }, 'n')).toBe('-n');
});

test('models go from A to Z to import order', () => {
  expect(nextSort(ORDER, 'model')).toBe('model');
  expect(nextSort({ field: 'model', descending: false }, 'model')).toBe('-model');
  expect(nextSort({ field: 'model', descending: true }, 'model')).toBeNull();
});

test('every column sorts, the strips by μ, and one header at a time says so', () => {
  const strips = columnOf('rewards');
  const byMu = { field: 'mu', descending: true } as const;
  for (const id of TABLE_COLUMNS) expect(SORT_FIELDS).toContain(columnOf(id).sort);
  expect(sortState(byMu, strips, ['n', 'rewards'])).toBe('descending');
  expect(sortState(byMu, strips, ['mu', 'rewards'])).toBeNull();
  expect(sortState(byMu, columnOf('mu'), ['mu', 'rewards'])).toBe('descending');
});

test('the import order turns round', () => {
  expect(nextSort(ORDER, 'order')).toBe('-order');
  expect(nextSort({ field: 'order', descending: true }, 'order')).toBeNull();
});

test('a column moves and stops at the ends', () => {
  expect(moveColumn(['n', 'mu', 'max'], 'n', 1)).toEqual(['mu', 'n', 'max']);
  expect(moveColumn(['n', 'mu', 'max'], 'n', -1)).toEqual(['n', 'mu', 'max']);
  expect(moveColumn(['n', 'mu', 'max'], 'max', 5)).toEqual(['n', 'mu', 'max']);
});

test('a column that is dropped on another takes its place', () => {
  expect(dropColumn(['n', 'mu', 'max'], 'max', 'n')).toEqual(['max', 'n', 'mu']);
  expect(dropColumn(['n', 'mu', 'max'], 'n', 'max')).toEqual(['mu', 'max', 'n']);
});

test('every number of a prompt can be a column, and sorts', () => {
  for (const field of PROMPT_FIELDS) {
    expect(offeredColumns([], false)).toContain(field);
    expect(columnOf(field).sort).toBe(field);
  }
});

test('a column that is switched on comes last', () => {
  expect(toggleColumn(['n', 'mu'], 'max')).toEqual(['n', 'mu', 'max']);
  expect(toggleColumn(['n', 'mu'], 'n')).toEqual(['mu']);
  expect(offeredColumns(['mu', 'n'], true).slice(0, 2)).toEqual(['mu', 'n']);
});

test('models are offered where responses name them', () => {
  expect(offeredColumns([], true)).toContain('model');
  expect(offeredColumns([], false)).not.toContain('model');
  expect(offeredColumns(['model'], false)).toContain('model');
});
