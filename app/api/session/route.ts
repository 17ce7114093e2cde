import { currentPolicy } from '@/lib/access/access-policy';
import { refusal } from '@/lib/access/authorize-request';
import { safeNextPath, signInPath } from '@/lib/access/public-path';
import { readSignIn } from '@/lib/access/read-sign-in';
import { expiredSessionCookie, isSameSecret, sessionCookie } from '@/lib/access/session-cookie';

export async function POST(request: Request) {
  const { token } = currentPolicy();
  const signIn = await readSignIn(request);
  if (token === null) return done(signIn.next);
  if (signIn.token === null || !isSameSecret(signIn.token, token)) {
    return signIn.next === null
      ? refusal({ ok: false, status: 401, message: 'This is not the token of this server.' })
      : seeOther(signInPath(safeNextPath(signIn.next), true));
  }
  return done(signIn.next, sessionCookie(token, isSecure(request)));
}

export function DELETE() {
  return done(null, expiredSessionCookie());
}

/** A form goes on to the page it came for, a script gets JSON. */
function done(next: string | null, cookie?: string) {
  const headers = new Headers(cookie ? { 'set-cookie': cookie } : {});
  return next === null
    ? Response.json({ ok: true }, { headers })
    : seeOther(safeNextPath(next), headers);
}

function seeOther(location: string, headers = new Headers()) {
  headers.set('location', location);
  return new Response(null, { status: 303, headers });
}

function isSecure(request: Request): boolean {
  return request.headers.get('x-forwarded-proto') === 'https';
}
