import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactNumber, exponentFormat, formatNumber, numberFormat, signed } from './format-number';

test.each([
  [
    [0.12, 0.5, 0.981],
    ['0.120', '0.500', '0.981'],
  ],
  [
    [1, 5.5, 10],
    ['1.0', '5.5', '10.0'],
  ],
  [
    [-30.25, 0, 27.5],
    ['−30.3', '0.0', '27.5'],
  ],
  [
    [1200, 60000, 3840000],
    ['1,200', '60,000', '3,840,000'],
  ],
  [
    [1.2e-6, 3.4e-6],
    ['1.20e−6', '3.40e−6'],
  ],
  [
    [1.0000003, 1.0000976],
    ['1.0000', '1.0001'],
  ],
  [
    [1.0000003, 1.0000004, 1.98],
    ['1.0000003', '1.0000004', '1.9800000'],
  ],
  [
    [1.00000003, 1.00000004, 2, 3, 4, 5, 6, 7, 8.5],
    ['1.00000003', '1.00000004', '2.00', '3.00', '4.00', '5.00', '6.00', '7.00', '8.50'],
  ],
  [
    [0.3, 0.1 + 0.2],
    ['0.3', '0.30000000000000004'],
  ],
  [
    [12345.678, 2],
    ['12,346', '2'],
  ],
])('%j reads %j', (values, texts) => {
  const format = numberFormat(values);
  expect(values.map((v) => format(v))).toEqual(texts);
});

test('different values of a column never read the same', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (values) => {
      const distinct = [...new Set(values.map((v) => (Object.is(v, -0) ? 0 : v)))];
      const format = numberFormat(distinct);
      expect(new Set(distinct.map((v) => format(v))).size).toBe(distinct.length);
    }),
  );
});

test('values close together never read the same', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.nat(9), (base, steps) => {
      const values = new Set(Array.from({ length: steps + 1 }, (_, i) => base + i * 1e-13 || 0));
      const format = numberFormat(values);
      expect(new Set([...values].map((v) => format(v))).size).toBe(values.size);
    }),
  );
});

test('what is not a number is a dash', () => {
  const format = numberFormat([1, null, Number.NaN]);
  expect([format(null), format(undefined), format(Number.NaN)]).toEqual(['–', '–', '–']);
});

test('a number that rounds to zero has no sign', () => {
  expect(numberFormat([-0.0004, 50])(-0.0004)).toBe('0.0');
  expect(formatNumber(-0)).toBe('0');
});

test('in scientific form different values differ too', () => {
  const format = exponentFormat([333_333_333_333, 333_333_333_334, -5, null]);
  const texts = [333_333_333_333, 333_333_333_334, -5].map(format);
  expect(new Set(texts).size).toBe(3);
  expect(exponentFormat([333_333_333_333, -5, 0])(333_333_333_333)).toBe('3.33e11');
  expect(exponentFormat([333_333_333_333, -5, 0])(-5)).toBe('−5.00e0');
  expect(format(null)).toBe('–');
});

test('signs and exact digits', () => {
  expect(signed(numberFormat([112, -5]))(112)).toBe('+112');
  expect(signed(numberFormat([0.2, 1500.5]))(0.2)).toBe('0');
  expect(exactNumber(-1.0000003)).toBe('−1.0000003');
});
