import { expect, test } from 'vitest';
import { MEASURES } from '@/components/pairings/measures';
import { MEASURE_IDS } from '@/lib/core/views/page-choices';
import type { ChoicePage } from './page-choices';
import { parseAddress } from './parse-address';
import { searchParamsOf } from './search-params-of';

const ignored = (query: string, page?: ChoicePage) =>
  parseAddress('test', searchParamsOf(query), page).ignored;

test('parameters that no page knows are named, whatever they hold', () => {
  expect(ignored('foo=1&models=x&mju=1&loudness=3..')).toEqual([
    'foo=1',
    'models=x',
    'mju=1',
    'loudness=3..',
  ]);
  expect(ignored(`foo=${'x'.repeat(500)}`)[0]).toHaveLength(80);
});

test('what another page of the dataset reads, and what links carry for others, is not named', () => {
  const others =
    'a=1&b=2&texts=beginnings&response_model=x&verdicts=1&page=2&cols=n&q=word&recipe=%7B%7D&saved=3&list=onlyA' +
    '&by=order&against=saved%3A1&count=all&seed=2&words=32&tokenizer=t&levels=4:2&mix=4:2@anyx1&measure=margin&axis=z' +
    '&scale=z&level=0.1&rows=-mean&model=m&meta.source=web&reward.taste=1..&utm_source=mail';
  expect(ignored(others)).toEqual([]);
});

test('of a parameter given twice the first value is used and the other named; facets take all', () => {
  const parsed = parseAddress('test', searchParamsOf('mu=3..4&mu=100..200&sd=sample&sd=sample'));
  expect(parsed.view.filter.ranges.mu).toEqual([{ from: 3, to: 4 }]);
  expect(parsed.ignored).toEqual(['mu=100..200']);
  expect(ignored('model=a&model=b')).toEqual([]);
});

test('choices that a page does not have are named there alone', () => {
  const query = 'axis=y&scale=log&level=0.2&rows=-best&measure=size';
  expect(ignored(query, 'overview')).toEqual(['axis=y', 'scale=log', 'level=0.2', 'rows=-best']);
  expect(ignored(query, 'effectOfN')).toEqual(['axis=y']);
  expect(ignored(query, 'pairings')).toEqual(['measure=size']);
  expect(ignored(query)).toEqual([]);
  expect(ignored('mix=4:2@anyx1,4:2', 'levels')).toEqual(['mix=4:2']);
});

test('every measure of the matrix can be asked for', () => {
  expect(MEASURES.map(({ id }) => id)).toEqual(MEASURE_IDS);
});
