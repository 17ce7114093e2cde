import { expect, test } from 'vitest';
import { isPublicPath, safeNextPath, signInPath } from './public-path';

test('only signing in, the sign of life and the files at the top are public', () => {
  const open = ['/sign-in', '/api/session', '/api/health', '/theme.js', '/icon.svg'];
  expect(open.filter((path) => !isPublicPath(path))).toEqual([]);
  const closed = [
    '/',
    '/sign-in/x',
    '/api/health/x',
    '/api/sessions',
    '',
    '/datasets/a.js',
    '/a.json',
  ];
  expect(closed.filter(isPublicPath)).toEqual([]);
});

test('the sign-in page knows where to go on', () => {
  expect(signInPath('/d/a b?x=1&y=2')).toBe('/sign-in?next=%2Fd%2Fa+b%3Fx%3D1%26y%3D2');
  expect(signInPath('/', true)).toBe('/sign-in?next=%2F&failed=1');
});

test.each([
  ['/d/sample?reward=a#b', '/d/sample?reward=a#b'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (next, expected) => {
  expect(safeNextPath(next)).toBe(expected);
});
