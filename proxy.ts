import { type NextRequest, NextResponse } from 'next/server';
import { currentPolicy } from '@/lib/access/access-policy';
import { decideAccess, refusal } from '@/lib/access/authorize-request';
import { isPublicPath, signInPath } from '@/lib/access/public-path';
import { securityHeaders } from '@/lib/access/security-headers';
import { dataPath } from '@/lib/schema/api/data-addresses';

/** A proxy cuts request bodies at 10 MB without a word, so uploads and previews are left out and check access themselves. */
export const config = {
  matcher: ['/((?!api/imports/(?:uploads|preview)(?:/|$)|_next/static/).*)'],
};

export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const headers = securityHeaders(nonce, process.env.NODE_ENV === 'development');
  const response = answer(request, headers);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** A page's address with `.json` is answered by the API; one that no page has, by JSON too. */
function served(request: NextRequest, headers: Headers): Response {
  const { pathname } = request.nextUrl;
  const data = dataPath(pathname);
  if (data !== null) {
    const url = new URL(data + request.nextUrl.search, request.url);
    return NextResponse.rewrite(url, { request: { headers } });
  }
  if (pathname.endsWith('.json') && !/^\/(?:api|_next)\//.test(pathname)) {
    const message = `no page has its data at ${pathname}`;
    return Response.json({ error: { code: 'not_found', message } }, { status: 404 });
  }
  return NextResponse.next({ request: { headers } });
}

function answer(request: NextRequest, securityFields: Record<string, string>): Response {
  const { pathname, search } = request.nextUrl;
  const policy = currentPolicy();
  const decision = decideAccess(
    request,
    isPublicPath(pathname) ? { ...policy, token: null } : policy,
  );
  if (decision.ok) {
    const headers = new Headers(request.headers);
    for (const [name, value] of Object.entries(securityFields)) headers.set(name, value);
    return served(request, headers);
  }
  const isData = pathname.startsWith('/api/') || pathname.endsWith('.json');
  if (decision.status === 401 && !isData) {
    return NextResponse.redirect(new URL(signInPath(pathname + search), request.url));
  }
  return refusal(decision);
}
