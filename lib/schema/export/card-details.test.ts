import { expect, test } from 'vitest';
import { cardDetails } from './card-details';

const problem = (details: unknown) =>
  cardDetails
    .safeParse(details)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('what is not said is not made up', () => {
  expect(cardDetails.parse({})).toEqual({ prettyName: null, license: null, languages: [] });
});

test('codes of one, of both lists, in any case, are taken once each', () => {
  expect(
    cardDetails.parse({
      license: ' Apache-2.0 ',
      languages: ['EN', 'deu', 'ger', 'en'],
      prettyName: ' Pairs ',
    }),
  ).toEqual({ prettyName: 'Pairs', license: 'apache-2.0', languages: ['en', 'deu', 'ger'] });
});

test('a licence that the Hub does not know is refused', () => {
  expect(problem({ license: 'apache' })).toEqual([
    [
      'license',
      'the Hub knows no licence "apache"; expected one of its identifiers, such as apache-2.0, mit, cc-by-4.0 or other',
    ],
  ]);
});

test('the name of a language is refused, with its code', () => {
  expect(problem({ languages: ['en', 'German'] })).toEqual([
    [
      'languages.1',
      'expected an ISO 639-1 or 639-2 code of a language, such as en or deu, found "german"; German is de',
    ],
  ]);
  expect(problem({ languages: ['xx'] })?.[0]?.[1]).toMatch(/found "xx"$/);
});

test.each(['', ' ', 'two\nlines', 'x'.repeat(201)])('%j is no name', (prettyName) => {
  expect(problem({ prettyName })).toEqual([
    ['prettyName', 'expected one line of 1 to 200 characters'],
  ]);
});
