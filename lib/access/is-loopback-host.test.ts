import { expect, test } from 'vitest';
import { isLoopbackHost } from './is-loopback-host';

test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
  '%s is this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

test.each([
  '0.0.0.0',
  '::',
  '',
  '192.168.0.1',
  '127.0.0.1.example.org',
  '127.0.0.256',
  '127.1',
  'localhost.example.org',
  'evil-localhost',
])('%j is not', (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});
