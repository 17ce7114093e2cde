import { expect, test } from 'vitest';
import {
  expiredSessionCookie,
  hasSession,
  isSameSecret,
  SESSION_COOKIE,
  sessionCookie,
  sessionValue,
} from './session-cookie';

const TOKEN = 'correct-horse';

test('the cookie proves the token without containing it', () => {
  const cookie = sessionCookie(TOKEN, false);
  expect(cookie).not.toContain(TOKEN);
  expect(cookie).toMatch(
    /^sweetspot_session=[\da-f]{64}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect(hasSession(cookie.split(';')[0] ?? '', TOKEN)).toBe(true);
});

test('over HTTPS the cookie stays there', () => {
  expect(sessionCookie(TOKEN, true)).toMatch(/; Secure$/);
});

test('a cookie among others is found, one of another token is not', () => {
  const header = `a=b; ${SESSION_COOKIE}=old; ${SESSION_COOKIE}=${sessionValue(TOKEN)}; c=d`;
  expect(hasSession(header, TOKEN)).toBe(true);
  expect(hasSession(header, 'another-token')).toBe(false);
  expect(hasSession(`x${SESSION_COOKIE}=${sessionValue(TOKEN)}`, TOKEN)).toBe(false);
  expect(hasSession('', TOKEN)).toBe(false);
});

test('signing out empties the cookie at once', () => {
  expect(expiredSessionCookie()).toContain(`${SESSION_COOKIE}=; Max-Age=0;`);
});

test('secrets of any length can be compared', () => {
  expect(isSameSecret('a', 'a')).toBe(true);
  expect(isSameSecret('', 'a')).toBe(false);
  expect(isSameSecret('aa', 'a')).toBe(false);
});
