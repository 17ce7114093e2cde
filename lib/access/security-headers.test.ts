import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

test('scripts need the nonce, and nothing may be evaluated outside development', () => {
  const policy = securityHeaders('abc', false)['Content-Security-Policy'];
  expect(policy).toContain("script-src 'self' 'nonce-abc';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(securityHeaders('abc', true)['Content-Security-Policy']).toContain("'unsafe-eval'");
});
