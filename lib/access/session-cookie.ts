import { createHmac, timingSafeEqual } from 'node:crypto';

/** The name of the cookie that proves a browser has shown the token. */
export const SESSION_COOKIE = 'sweetspot_session';

const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

/** Returns the cookie's value: a digest that only the token gives and that does not give the token away. */
export function sessionValue(token: string): string {
  return createHmac('sha256', token).update('sweetspot session v1').digest('hex');
}

/** Returns the `Set-Cookie` header that signs a browser in for thirty days. `secure` is for pages served over HTTPS. */
export function sessionCookie(token: string, secure: boolean): string {
  const cookie = `${SESSION_COOKIE}=${sessionValue(token)}; Max-Age=${MAX_AGE_SECONDS}; ${ATTRIBUTES}`;
  return secure ? `${cookie}; Secure` : cookie;
}

/** Returns the `Set-Cookie` header that signs a browser out. */
export function expiredSessionCookie(): string {
  return `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
}

/** Returns whether a `Cookie` header holds the session of this token. */
export function hasSession(cookieHeader: string, token: string): boolean {
  const prefix = `${SESSION_COOKIE}=`;
  return cookieHeader
    .split(';')
    .map((part) => part.trim())
    .some(
      (part) =>
        part.startsWith(prefix) && isSameSecret(part.slice(prefix.length), sessionValue(token)),
    );
}

/** Compares two secrets in a time that depends on neither. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
