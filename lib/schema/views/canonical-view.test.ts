import { expect, test } from 'vitest';
import { canonicalView } from './canonical-view';

test('the order of parameters, defaults, the page and what is no part of a view make no difference', () => {
  const view = canonicalView('cols=mu&sigma=1..2&mu=..3&sort=-mu');
  expect(canonicalView('sort=-mu&mu=..3&sigma=1..2&sd=population&page=7&axis=z&cols=mu')).toEqual(
    view,
  );
  expect(view).toEqual({ query: 'mu=..3&sigma=1..2&sort=-mu&cols=mu', ignored: [] });
});

test('what it gives it gives back', () => {
  const { query } = canonicalView(
    'q=%22a+phrase%22&reward=helpful%26kind&pairing=max__min&cols=prompt',
  );
  expect(canonicalView(query)).toEqual({ query, ignored: [] });
});

test('every value of a facet is kept', () => {
  expect(canonicalView('model=a&model=b').query).toBe('model=a&model=b');
});

test('what cannot be used is left out and said', () => {
  expect(canonicalView('mu=high&sort=colour&cols=mu,hue&n=4..&loudness=3..')).toEqual({
    query: 'n=4..&cols=mu',
    ignored: ['mu=high', 'sort=colour', 'loudness=3..', 'column "hue"'],
  });
});
