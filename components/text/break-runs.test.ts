import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakRuns } from './break-runs';

const RUN = 'ha'.repeat(150);

test('a long run without a space is told apart from the words around it, in pieces', () => {
  expect(breakRuns(`He said ${RUN} and left.`)).toEqual([
    { text: 'He said ', unbroken: false },
    { text: RUN.slice(0, 200), unbroken: true },
    { text: RUN.slice(200), unbroken: true },
    { text: ' and left.', unbroken: false },
  ]);
});

test('words, and scripts that are written without spaces, are not', () => {
  for (const text of ['short', 'many words '.repeat(100), '漢字かな。'.repeat(100)]) {
    expect(breakRuns(text)).toEqual([{ text, unbroken: false }]);
  }
});

test('no character is lost', () => {
  const piece = fc.constantFrom(RUN, 'a', ' ', '\n', '漢', '😀'.repeat(200), '😀', '\ud83d');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        breakRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
