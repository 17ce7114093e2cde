import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import { PROMPT_FIELDS, type PromptSort, SORT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
import { nextDown } from '@/lib/core/stats/next-float';
import { searchParamsOf } from './search-params-of';
import { formatView, parseView } from './view-params';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const end = fc.option(finite);
const range = fc
  .tuple(end, end)
  .filter(
    ([from, to]) => (from !== null || to !== null) && !(from !== null && to !== null && from > to),
  )
  .map(([from, to]) => ({ from, to }));
const isBounded = ({ from, to }: { from: number | null; to: number | null }) =>
  from !== null || to !== null;
const ranges = fc
  .array(range, { minLength: 1, maxLength: 3 })
  .map(mergeRanges)
  .filter((merged) => merged.every(isBounded));
const text = fc.string({ minLength: 1 }).map((value) => value.toWellFormed());
const view = fc.record({
  reward: fc.option(text),
  sigma: fc.constantFrom(...SIGMA_KINDS),
  pairing: fc.constantFrom(...PAIRINGS),
  filter: fc.record({
    text: fc.option(text),
    search: fc.option(text.filter((typed) => /[a-z]/.test(typed) && !typed.startsWith('/'))),
    outcome: fc.option(fc.constantFrom(...PAIR_OUTCOMES)),
    ranges: fc.dictionary(fc.constantFrom(...PROMPT_FIELDS), ranges),
    rewards: fc.dictionary(text, ranges),
    z: fc.option(ranges),
    facets: fc.dictionary(
      fc.oneof(
        fc.constantFrom('model', 'finish_reason', 'tag'),
        text.map((name) => `meta.${name}`),
      ),
      fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    ),
  }),
});
const sort: fc.Arbitrary<PromptSort> = fc.record({
  field: fc.constantFrom(...SORT_FIELDS),
  descending: fc.boolean(),
});

test('a view that was written into a URL is read back the same', () => {
  fc.assert(
    fc.property(view, sort, (given, order) => {
      const query = searchParamsOf(formatView(given, order));
      const parsed = parseView('d', query);
      expect(parsed.ignored).toEqual([]);
      expect(parsed.sort).toEqual(order);
      expect({
        ...parsed.view,
        filter: {
          ...parsed.view.filter,
          ranges: { ...parsed.view.filter.ranges },
          rewards: { ...parsed.view.filter.rewards },
          facets: { ...parsed.view.filter.facets },
        },
      }).toEqual({
        dataset: 'd',
        ...given,
        filter: {
          ...given.filter,
          ranges: { ...given.filter.ranges },
          rewards: { ...given.filter.rewards },
          facets: { ...given.filter.facets },
        },
      });
    }),
  );
});

test('what cannot be used is listed and the rest still counts', () => {
  const parsed = parseView('d', {
    pairing: 'min__max',
    mu: '3..1',
    sigma: 'x',
    text: 'hello',
    q: '***',
    sd: 'both',
    sort: '-nothing',
    outcome: 'lost',
  });
  expect(parsed.ignored).toEqual([
    'mu=3..1',
    'sigma=x',
    expect.stringMatching(/^q=\*\*\* \(expected a word/),
    'outcome=lost',
    'sd=both',
    'pairing=min__max',
    'sort=-nothing',
  ]);
  expect(parsed.view.filter.text).toBe('hello');
  expect(parsed.view.pairing).toMatchObject({ chosen: 'max', rejected: 'mu-2s' });
});

test('a range that ends below a number holds all numbers below it and not the number', () => {
  const { filter } = parseView('d', { 'reward.a.b': '1..<1.25,1.25..<1.5', z: '..<0' }).view;
  expect(filter.rewards).toEqual({ 'a.b': [{ from: 1, to: nextDown(1.5) }] });
  expect(filter.z).toEqual([{ from: null, to: -Number.MIN_VALUE }]);
  expect(formatView({ ...parseView('d', {}).view, filter })).toBe('reward.a.b=1..%3C1.5&z=..%3C0');
});

test('what is no range of a reward or of z is listed', () => {
  expect(parseView('d', { 'reward.a': '2..1', z: 'x', 'reward.b': '1..' })).toMatchObject({
    ignored: ['reward.a=2..1', 'z=x'],
    view: { filter: { rewards: { b: [{ from: 1, to: null }] }, z: null } },
  });
});
