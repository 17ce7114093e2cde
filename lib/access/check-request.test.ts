import { expect, test } from 'vitest';
import { checkRequest, type RequestFacts } from './check-request';
import { sessionValue } from './session-cookie';

const OPEN = { hosts: new Set(['box', '192.168.0.7']), token: null };
const LOCKED = { ...OPEN, token: 'correct-horse' };
const COOKIE = `sweetspot_session=${sessionValue('correct-horse')}`;

function status(facts: Partial<RequestFacts>, policy = OPEN as typeof OPEN | typeof LOCKED) {
  const decision = checkRequest(
    {
      method: 'GET',
      host: 'localhost:7021',
      origin: null,
      secFetchSite: null,
      authorization: null,
      cookie: null,
      ...facts,
    },
    policy,
  );
  return decision.ok ? 200 : decision.status;
}

test.each([
  ['localhost:7021', 200],
  ['localhost:9999', 200],
  ['127.0.0.1', 200],
  ['[::1]:7021', 200],
  ['BOX:80', 200],
  ['192.168.0.7:7021', 200],
  ['192.168.0.8:7021', 403],
  ['evil.example', 403],
  ['localhost.evil.example:7021', 403],
  ['', 403],
  [null, 403],
])('addressed to %j it answers %i', (host, expected) => {
  expect(status({ host })).toBe(expected);
});

test.each([
  ['http://localhost:7021', 200],
  ['https://localhost:7021', 200],
  ['http://localhost:3000', 403],
  ['http://127.0.0.1:7021', 403],
  ['https://evil.example', 403],
  ['null', 403],
  ['', 403],
])('from a page of %j it answers %i', (origin, expected) => {
  expect(status({ origin })).toBe(expected);
  expect(status({ origin, method: 'POST' })).toBe(expected);
});

test('a default port may be left out on either side', () => {
  expect(status({ host: 'box', origin: 'https://box' })).toBe(200);
  expect(status({ host: 'box:80', origin: 'http://box' })).toBe(200);
  expect(status({ host: 'box:8080', origin: 'http://box' })).toBe(403);
});

test.each([
  ['GET', 'cross-site', 200],
  ['POST', 'cross-site', 403],
  ['DELETE', 'cross-site', 403],
  ['POST', 'same-origin', 200],
  ['POST', 'none', 200],
])('a %s that is %s answers %i', (method, secFetchSite, expected) => {
  expect(status({ method, secFetchSite })).toBe(expected);
});

test.each([
  [{}, 401],
  [{ authorization: 'Bearer correct-horse' }, 200],
  [{ authorization: 'bearer  correct-horse ' }, 200],
  [{ authorization: 'Bearer correct-hors' }, 401],
  [{ authorization: 'Basic correct-horse' }, 401],
  [{ cookie: COOKIE }, 200],
  [{ cookie: 'sweetspot_session=correct-horse' }, 401],
  [{ cookie: COOKIE, authorization: 'Bearer wrong' }, 200],
  [{ cookie: COOKIE, host: 'evil.example' }, 403],
  [{ cookie: COOKIE, origin: 'https://evil.example' }, 403],
])('with a token set, %j answers %i', (facts, expected) => {
  expect(status(facts, LOCKED)).toBe(expected);
});
