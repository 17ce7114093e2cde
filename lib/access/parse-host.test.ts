import { expect, test } from 'vitest';
import { parseHost } from './parse-host';

test.each([
  ['localhost:7021', 'localhost', '7021'],
  ['LocalHost', 'localhost', ''],
  ['[::1]:80', '::1', '80'],
  ['[::1]', '::1', ''],
  ['box.example.org.', 'box.example.org', ''],
])('%s is read', (header, name, port) => {
  expect(parseHost(header)).toEqual({ name, port });
});

test.each(['', ':80', 'a:b', 'a@b', 'a/b', '::1', '[::1', 'a:123456'])(
  '%j is no host',
  (header) => {
    expect(parseHost(header)).toBeNull();
  },
);
