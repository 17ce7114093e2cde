import { expect, test } from 'vitest';
import { parsePlace } from './parse-place';

test.each([
  ['/', { dataset: null, page: '' }],
  ['/jobs', { dataset: null, page: 'jobs' }],
  ['/datasets/a%20b', { dataset: 'a b', page: '' }],
  ['/datasets/x/prompts/7', { dataset: 'x', page: 'prompts' }],
  ['/datasets/%E0%A4%A', { dataset: '%E0%A4%A', page: '' }],
])('%s', (path, place) => expect(parsePlace(path)).toEqual(place));
