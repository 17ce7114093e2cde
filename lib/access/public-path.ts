const PUBLIC_PATHS: readonly string[] = ['/sign-in', '/api/session', '/api/health'];

/** Files of the `public` folder, such as the icon; no page and no route has such a name. */
const PUBLIC_FILE = /^\/[\w-]+\.(?:ico|js|png|svg|txt|webmanifest)$/;

/**
 * Returns whether a path answers without a token: signing in with the files that its page needs, and the sign of life
 * that monitors ask for.
 */
export function isPublicPath(pathname: string): boolean {
  return PUBLIC_PATHS.includes(pathname) || PUBLIC_FILE.test(pathname);
}

/** Returns the address of the sign-in page that leads back to a path of this server, such as `/sign-in?next=%2Fimports`; `failed` adds `failed=1`: the last token was wrong. */
export function signInPath(pathAndQuery: string, failed = false): string {
  const params = new URLSearchParams({ next: pathAndQuery });
  if (failed) params.set('failed', '1');
  return `/sign-in?${params}`;
}

/** Returns `next` where it is a path of this server, else `/`: a sign-in must not lead anywhere else. */
export function safeNextPath(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next)) return '/';
  const base = 'http://localhost';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
}
