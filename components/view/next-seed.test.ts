import { expect, test } from 'vitest';
import { nextSeed } from './next-seed';

test.each([
  ['1', '2'],
  ['99', '100'],
  ['tea', 'tea2'],
  ['tea 7', 'tea 8'],
  ['', '2'],
])('after %j comes %j', (seed, next) => expect(nextSeed(seed)).toBe(next));
