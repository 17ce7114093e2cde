import { expect, test } from 'vitest';
import { checkBindAddress } from './check-bind-address';

test('this machine needs no token', () => {
  expect(() => checkBindAddress({ host: '127.0.0.1', authToken: null })).not.toThrow();
});

test.each(['0.0.0.0', '::', '192.168.0.7', 'box'])('%s needs one', (host) => {
  expect(() => checkBindAddress({ host, authToken: null })).toThrow(
    `HOST is ${host}, which other machines can reach: set SWEETSPOT_AUTH_TOKEN to a secret, or leave HOST at 127.0.0.1.`,
  );
  expect(() => checkBindAddress({ host, authToken: 'correct-horse' })).not.toThrow();
});
