import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashMarks } from './hash-marks';
import { hashText } from './text-hash';

test('marks are kept while the table grows', () => {
  const marks = new HashMarks();
  const hashes = Array.from({ length: 20_000 }, (_, i) => hashText(`prompt-${i}`));
  expect(hashes.filter((hash) => marks.add(hash, 1) !== 0)).toEqual([]);
  expect(new Set(hashes.map((hash) => marks.add(hash, 2)))).toEqual(new Set([1]));
  expect(marks.add(hashText('prompt-7'), 1)).toBe(3);
});

test('hashes that share a slot stay apart', () => {
  const marks = new HashMarks();
  expect(marks.add({ high: 1, low: 5 }, 1)).toBe(0);
  expect(marks.add({ high: 2, low: 5 }, 2)).toBe(0);
  expect(marks.add({ high: 0, low: 0 }, 4)).toBe(0);
  expect(marks.add({ high: 1, low: 5 }, 1)).toBe(1);
  expect(marks.add({ high: 2, low: 5 }, 2)).toBe(2);
});

test('a hash tells texts, and where one ends and the next begins', () => {
  const list = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\0', '漢') }), {
    minLength: 1,
    maxLength: 4,
  });
  const hashOf = (texts: string[]) => {
    const [first = '', ...rest] = texts;
    const { high, low } = rest.reduce((hash, text) => hashText(text, hash), hashText(first));
    return `${high}:${low}`;
  };
  fc.assert(
    fc.property(list, list, (a, b) => {
      expect(hashOf(a) === hashOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});
