import { expect, test } from 'vitest';
import {
  NOTHING,
  type Selection,
  selectedCount,
  selectionKey,
  selectionText,
  shareSelected,
  withIds,
} from './selection';

const of = (...ids: string[]): Selection => withIds(NOTHING, ids, true);

test('a selection survives another order, page and other columns, and ends with another filter', () => {
  const key = selectionKey('d', 'mu=1..2&sort=-mu&page=3&cols=mu');
  expect(selectionKey('d', 'mu=1..2')).toBe(key);
  expect(selectionKey('d', 'mu=1..3')).not.toBe(key);
  expect(selectionKey('e', 'mu=1..2')).not.toBe(key);
});

test('another pairing ends it only where the filter looks at the pairing', () => {
  expect(selectionKey('d', 'mu=1..2&pairing=max__min')).toBe(selectionKey('d', 'mu=1..2'));
  expect(selectionKey('d', 'margin=1..2&pairing=max__min')).not.toBe(
    selectionKey('d', 'margin=1..2'),
  );
});

test('prompts are added once and taken out again', () => {
  const selection = withIds(of('a', 'b'), ['b', 'c'], true);
  expect([...selection.ids]).toEqual(['a', 'b', 'c']);
  expect([...withIds(selection, ['a', 'x'], false).ids]).toEqual(['b', 'c']);
});

test('a page is selected not at all, in part or whole', () => {
  expect(shareSelected(of('x'), ['a', 'b'])).toBe('none');
  expect(shareSelected(of('a'), ['a', 'b'])).toBe('some');
  expect(shareSelected(of('a', 'b'), ['a', 'b'])).toBe('all');
  expect(shareSelected({ all: true, ids: new Set() }, ['a', 'b'])).toBe('all');
});

test('what is selected is counted plainly', () => {
  expect(selectionText(of('a'), 1204)).toBe('1 prompt of 1,204 selected');
  expect(selectionText({ all: true, ids: new Set() }, 1204)).toBe(
    'all 1,204 prompts that match are selected',
  );
  expect(selectedCount({ all: true, ids: new Set() }, 7)).toBe(7);
});
