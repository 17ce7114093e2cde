import { expect, test } from 'vitest';
import { authorizeRequest, decideAccess, refusal } from './authorize-request';

const POLICY = { hosts: new Set<string>(), token: 'correct-horse' };

function request(headers: Record<string, string>) {
  return new Request('http://localhost:7021/api/imports/uploads', { method: 'POST', headers });
}

test('the decision is made from the header fields', () => {
  const host = 'localhost:7021';
  const authorization = 'Bearer correct-horse';
  expect(decideAccess(request({ host, authorization }), POLICY).ok).toBe(true);
  expect(decideAccess(request({ host }), POLICY)).toMatchObject({ status: 401 });
  expect(decideAccess(request({ authorization }), POLICY)).toMatchObject({ status: 403 });
  const foreign = request({ host, authorization, 'sec-fetch-site': 'cross-site' });
  expect(decideAccess(foreign, POLICY)).toMatchObject({ status: 403 });
});

test('a refusal is JSON with a code', async () => {
  const response = refusal({ ok: false, status: 401, message: 'Sign in.' });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ error: { code: 'unauthorized', message: 'Sign in.' } });
});

test('a request under a foreign name is answered with 403, one of this machine goes on', () => {
  expect(authorizeRequest(request({ host: 'evil.example' }))?.status).toBe(403);
  expect(authorizeRequest(request({ host: 'localhost' }))).toBeNull();
});
