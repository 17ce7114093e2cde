import { expect, test } from 'vitest';
import { isHubId, parseTokenizerName } from './tokenizer-name';

test.each(['qwen', 'Qwen2.5-0.5B', 'a_b'])('%s can be a name', (name) => {
  expect(parseTokenizerName(name)).toBe(name);
});

test.each(['', '.', '..', 'a..b', 'a/b', 'a\\b', '-a', 'ä', `${'a'.repeat(81)}`])(
  'a name that could leave its folder or is no plain name is refused: %j',
  (name) => {
    expect(() => parseTokenizerName(name)).toThrow(/cannot be used: expected 1 to 80/);
  },
);

test.each([
  ['gpt2', true],
  ['Qwen/Qwen2.5-0.5B', true],
  ['_fork/a', true],
  ['', false],
  ['a/b/c', false],
  ['/etc', false],
  ['../a', false],
  ['a/..', false],
  ['a--b', false],
  ['a b', false],
])('%j is the id of a model on the Hub: %s', (text, expected) => {
  expect(isHubId(text)).toBe(expected);
});
