import { expect, test } from 'vitest';
import { MetaLedger } from './meta-ledger';

test('what the first row said is not missing, in whole or in part, in any order of names', () => {
  const ledger = new MetaLedger();
  ledger.keep(3, { source: 'web', level: 2, kwargs: [{ n: 1 }, null] });
  expect(ledger.missing(3, {})).toEqual([]);
  expect(ledger.missing(3, { level: 2, source: 'web' })).toEqual([]);
  expect(ledger.missing(3, { kwargs: [{ n: 1 }, null] })).toEqual([]);
});

test('another value and another name are missing, also in a row that repeats them; a null is not', () => {
  const ledger = new MetaLedger();
  ledger.keep(0, { source: 'web' });
  ledger.keep(1, {});
  for (let row = 0; row < 2; row++) {
    expect(ledger.missing(0, { source: 'books', level: 2, note: null })).toEqual([
      'source',
      'level',
    ]);
    expect(ledger.missing(0, { source: 'web' })).toEqual([]);
    expect(ledger.missing(1, { source: 'web' })).toEqual(['source']);
  }
});

test('long values are told apart by their length and beginning', () => {
  const ledger = new MetaLedger();
  const long = 'x'.repeat(10_000);
  ledger.keep(0, { text: long });
  expect(ledger.missing(0, { text: long })).toEqual([]);
  expect(ledger.missing(0, { text: `${long}x` })).toEqual(['text']);
  expect(ledger.missing(0, { text: `y${long.slice(1)}` })).toEqual(['text']);
});
