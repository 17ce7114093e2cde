/**
 * Returns how long a `Retry-After` header asks to wait, in milliseconds and not negative: it is a number of seconds or a date
 * (RFC 9110, section 10.2.3). Null where there is none, or it is neither.
 */
export function parseRetryAfter(text: string | null, now: Date): number | null {
  if (text === null || text.trim() === '') return null;
  const seconds = Number(text);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
