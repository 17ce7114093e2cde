import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvToTsv } from './csv-to-tsv';

test.each([
  ['from,to\n1,2', 'from\tto\n1\t2'],
  ['"a, b",,3', 'a, b\t\t3'],
  ['"say ""hi""",x', 'say "hi"\tx'],
  [JSON.stringify('a "b"\n\\c'), 'a "b" \\c'],
  ['', ''],
])('%j', (csv, tsv) => expect(csvToTsv(csv)).toBe(tsv));

test('every value keeps its place', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (values) => {
      const csv = values.map((value) => JSON.stringify(value)).join(',');
      expect(csvToTsv(csv).split('\t')).toHaveLength(values.length);
    }),
  );
});
