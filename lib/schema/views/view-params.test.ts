import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import { PROMPT_FIELDS, type PromptSort } from '@/lib/core/filters/prompt-filter';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';
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
  field: fc.constantFrom(...PROMPT_FIELDS, 'order' as const, 'outcome' as const),
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
          facets: { ...parsed.view.filter.facets },
        },
      }).toEqual({
        dataset: 'd',
        ...given,
        filter: {
          ...given.filter,
          ranges: { ...given.filter.ranges },
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
