import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLE_COLUMNS, USUAL_COLUMNS } from '@/lib/core/views/table-column';
import { formatColumns, parseColumns, parseTable } from './table-params';
import { parseView } from './view-params';

const read = (params: Record<string, string>) => parseTable(parseView('d', params), params);

test('any choice and order of columns is read back as it was written', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...TABLE_COLUMNS]), (columns) => {
      expect(parseColumns(formatColumns(columns))).toEqual({ columns, unknown: [] });
    }),
  );
});

test('an address without columns shows the usual ones, on the first page', () => {
  expect(read({})).toMatchObject({ columns: USUAL_COLUMNS, page: 1 });
  expect(formatColumns(USUAL_COLUMNS)).toBeNull();
});

test('the prompt can stand alone', () => {
  expect(read({ cols: 'prompt' }).columns).toEqual([]);
});

test('columns that are unknown or named twice are left out and said, the others are shown', () => {
  const { columns, parsed } = read({ cols: 'sigma,colour,mu,sigma' });
  expect(columns).toEqual(['sigma', 'mu']);
  expect(parsed.ignored).toEqual(['column "colour"', 'column "sigma"']);
});

test('where no column is known the usual ones are shown', () => {
  const { columns, parsed } = read({ cols: 'colour' });
  expect(columns).toEqual(USUAL_COLUMNS);
  expect(parsed.ignored).toEqual(['column "colour"']);
});

test.each(['0', '-1', '1.5', 'last', '99999999999'])('page=%s is none and is said', (page) => {
  expect(read({ page })).toMatchObject({ page: 1, parsed: { ignored: [`page=${page}`] } });
});
