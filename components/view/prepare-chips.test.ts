import { expect, test } from 'vitest';
import { NO_FILTER } from '@/lib/core/filters/prompt-filter';
import { formatRanges } from '@/lib/schema/views/range-params';
import { parseView } from '@/lib/schema/views/view-params';
import { prepareChips, rangeText, typedEnd, typedNumber } from './prepare-chips';

test('a chip for each filter and each range of a field, in the order of the fields', () => {
  const chips = prepareChips({
    ...NO_FILTER,
    outcome: 'tied',
    ranges: {
      sigma: [
        { from: 0.1, to: 2.4 },
        { from: 3, to: 4 },
      ],
      n: [{ from: 8, to: null }],
    },
    rewards: { taste: [{ from: null, to: 1.2499999999999998 }] },
    z: [{ from: 2, to: null }],
  });
  expect(chips).toEqual([
    { param: 'n', text: 'n ≥ 8', without: null },
    { param: 'sigma', text: 'σ 0.1 to 2.4', without: '3..4' },
    { param: 'sigma', text: 'σ 3 to 4', without: '0.1..2.4' },
    { param: 'reward.taste', text: 'a response with taste < 1.25', without: null },
    { param: 'z', text: 'a response with z ≥ 2', without: null },
    { param: 'outcome', text: 'outcome = tied', without: null },
  ]);
});

test.each([
  [{ from: -1.5, to: null }, '≥ −1.5'],
  [{ from: null, to: 2 }, '≤ 2'],
  [{ from: 5, to: 5 }, '= 5'],
  [{ from: 1, to: 1.2499999999999998 }, '1 to below 1.25'],
])('%j reads %s', (range, text) => expect(rangeText(range)).toBe(text));

test.each([
  { from: -1.5, to: null },
  { from: null, to: 1e-7 },
  { from: 0.1, to: 0.30000000000000004 },
])('the URL form of %j is read back as it was', (range) => {
  expect(parseView('d', { mu: formatRanges([range]) }).view.filter.ranges.mu).toEqual([range]);
});

test.each([
  ['', null],
  [' −3 ', -3],
  ['1e-3', 0.001],
  ['three', undefined],
])('%j typed is %j', (text, value) => expect(typedNumber(text)).toBe(value));

test.each([
  ['<1.25', 1.2499999999999998],
  ['< −1', -1.0000000000000002],
  ['1.25', 1.25],
  ['', null],
  ['<', undefined],
])('an end typed as %j is %j', (text, value) => expect(typedEnd(text)).toBe(value));
