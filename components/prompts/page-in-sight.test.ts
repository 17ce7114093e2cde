import { expect, test } from 'vitest';
import { pageInSight } from './page-in-sight';

test('the page is that of the first row in sight', () => {
  expect(pageInSight({ first: 0, last: 20 }, 207)).toBe(1);
  expect(pageInSight({ first: 99, last: 120 }, 207)).toBe(1);
  expect(pageInSight({ first: 100, last: 120 }, 207)).toBe(2);
});

test('at the end it is the last page, however short', () => {
  expect(pageInSight({ first: 189, last: 206 }, 207)).toBe(3);
  expect(pageInSight({ first: 188, last: 205 }, 207)).toBe(2);
});

test('rows that are all in sight begin with the first page', () => {
  expect(pageInSight({ first: 0, last: 119 }, 120)).toBe(1);
  expect(pageInSight({ first: 0, last: 0 }, 1)).toBe(1);
});
