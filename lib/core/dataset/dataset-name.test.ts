import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf, parseDatasetName } from './dataset-name';

test.each(['ultrafeedback-llama3', 'A', 'データ 1', ' trimmed ', 'v1.2_x'])('takes %j', (name) => {
  expect(parseDatasetName(name)).toBe(name.trim());
});

test.each([
  '',
  '  ',
  '../etc',
  'a/b',
  'a\\b',
  '.hidden',
  'a\nb',
  'a\0b',
  '-rf',
  'x'.repeat(81),
  'a"b',
])('refuses %j', (name) => {
  expect(() => parseDatasetName(name)).toThrow(/cannot be used/);
});

test('a file name has no character that means something to a path or a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(fileNameOf(name)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
    }),
  );
});
