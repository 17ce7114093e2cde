import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJsonPath, readJsonPath } from './json-path';

test.each([
  ['$', []],
  ['$.data[0].score', ['data', 0, 'score']],
  ['$["a b"][-1][\'c.d\']', ['a b', -1, 'c.d']],
  ['$.größe_2', ['größe_2']],
])('%s', (text, path) => {
  expect(parseJsonPath(text)).toEqual({ path });
});

test.each([
  ['data.score', /begins with \$/],
  ['$.data[*]', /at character 7, found "\[\*\]"/],
  ['$..score', /at character 2/],
  ['$.data[?(@.a)]', /expected \.name/],
  ['$.data[(1)]', /expected \.name/],
  ['$.a.', /at character 4/],
])('%s is refused', (text, problem) => {
  expect(parseJsonPath(text)).toEqual({ problem: expect.stringMatching(problem) });
});

test('a path leads to own values only', () => {
  const value = { data: [{ score: 3 }, { score: 4 }] };
  expect(readJsonPath(value, ['data', -1, 'score'])).toBe(4);
  expect(readJsonPath(value, ['data', 2, 'score'])).toBeUndefined();
  expect(readJsonPath(value, ['data', 'length'])).toBeUndefined();
  expect(readJsonPath(value, ['constructor'])).toBeUndefined();
  expect(readJsonPath(value, ['__proto__', 'toString'])).toBeUndefined();
});

test('whatever is typed, it is a path or a problem, and reading it never throws', () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => `$${text}`),
      fc.jsonValue(),
      (text, value) => {
        const parsed = parseJsonPath(text);
        if ('path' in parsed) readJsonPath(value, parsed.path);
        else expect(parsed.problem).not.toBe('');
      },
    ),
  );
});
