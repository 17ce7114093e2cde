import type { AccessPolicy } from './access-policy';
import { isLoopbackHost } from './is-loopback-host';
import { parseHost } from './parse-host';
import { hasSession, isSameSecret } from './session-cookie';

/** What the decision is made from: the method and the header fields of the same names, null where absent. */
export type RequestFacts = {
  method: string;
  host: string | null;
  origin: string | null;
  secFetchSite: string | null;
  authorization: string | null;
  cookie: string | null;
};

/** The decision. 403 means never, 401 that a token is missing or wrong. */
export type AccessDecision = { ok: true } | { ok: false; status: 401 | 403; message: string };

const READING_METHODS: readonly string[] = ['GET', 'HEAD'];

/**
 * Decides whether a request is answered: it must be addressed to this server by a known name (which stops DNS
 * rebinding), must not come from a page of another origin, and must carry the token or its session where one is set.
 */
export function checkRequest(request: RequestFacts, policy: AccessPolicy): AccessDecision {
  if (!isKnownHost(request.host, policy)) {
    return refuse(
      403,
      `This server does not answer under the name ${JSON.stringify(request.host ?? '')}: add it to SWEETSPOT_ALLOWED_HOSTS.`,
    );
  }
  if (isForeign(request)) return refuse(403, 'Requests from pages of other origins are refused.');
  if (policy.token !== null && !isAuthorized(request, policy.token)) {
    return refuse(401, 'This server asks for a token: sign in, or send it as a bearer token.');
  }
  return { ok: true };
}

function refuse(status: 401 | 403, message: string): AccessDecision {
  return { ok: false, status, message };
}

function isKnownHost(header: string | null, policy: AccessPolicy): boolean {
  const host = parseHost(header ?? '');
  return host !== null && (isLoopbackHost(host.name) || policy.hosts.has(host.name));
}

function isForeign({ method, host, origin, secFetchSite }: RequestFacts): boolean {
  if (origin !== null && !isOwnOrigin(origin, host ?? '')) return true;
  return secFetchSite === 'cross-site' && !READING_METHODS.includes(method.toUpperCase());
}

/** The scheme is left out: a proxy in front may speak HTTPS to the browser and HTTP to this server. */
function isOwnOrigin(origin: string, host: string): boolean {
  const url = parseUrl(origin);
  return url !== null && url.host === parseUrl(`${url.protocol}//${host}`)?.host;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isAuthorized({ authorization, cookie }: RequestFacts, token: string): boolean {
  const bearer = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
  if (bearer !== undefined && isSameSecret(bearer, token)) return true;
  return cookie !== null && hasSession(cookie, token);
}
