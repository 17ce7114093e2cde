import { expect, test } from 'vitest';
import { describeView } from './describe-view';

test('a view says its filter, what it looks at, its order and its columns', () => {
  expect(describeView('q=fox&mu=1..2&sd=sample&pairing=max__min&sort=-sigma&cols=mu,sigma')).toBe(
    'search fox · μ 1 to 2 · σ of the sample · max ▸ min · by σ, highest first · 2 columns',
  );
});

test('the usual view shows all prompts', () => expect(describeView('')).toBe('all prompts'));
