import { expect, test } from 'vitest';
import { nextSort } from './columns';

const ORDER = { field: 'order', descending: false } as const;

test('a column goes from highest first to lowest first to import order', () => {
  expect(nextSort(ORDER, 'mu')).toBe('-mu');
  expect(nextSort({ field: 'mu', descending: true }, 'mu')).toBe('mu');
  expect(nextSort({ field: 'mu', descending: false }, 'mu')).toBeNull();
  expect(nextSort({ field: 'mu', descending: false }, 'n')).toBe('-n');
});

test('the import order turns round', () => {
  expect(nextSort(ORDER, 'order')).toBe('-order');
  expect(nextSort({ field: 'order', descending: true }, 'order')).toBeNull();
});
