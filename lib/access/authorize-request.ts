import { type AccessPolicy, currentPolicy } from './access-policy';
import { type AccessDecision, checkRequest } from './check-request';

/** Returns the decision on a request under this process's policy, or under the given one. */
export function decideAccess(request: Request, policy: AccessPolicy = currentPolicy()) {
  const { headers } = request;
  return checkRequest(
    {
      method: request.method,
      host: headers.get('host'),
      origin: headers.get('origin'),
      secFetchSite: headers.get('sec-fetch-site'),
      authorization: headers.get('authorization'),
      cookie: headers.get('cookie'),
    },
    policy,
  );
}

/** Returns the answer to a refused request: `{error: {code, message}}`. */
export function refusal(decision: Extract<AccessDecision, { ok: false }>): Response {
  const { status, message } = decision;
  const code = status === 401 ? 'unauthorized' : 'forbidden';
  const headers: HeadersInit = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return Response.json({ error: { code, message } }, { status, headers });
}

/** For routes that the proxy does not cover: returns the answer to a request that is refused, null where it may go on. */
export function authorizeRequest(request: Request): Response | null {
  const decision = decideAccess(request);
  return decision.ok ? null : refusal(decision);
}
