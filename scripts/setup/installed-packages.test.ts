import { expect, test } from 'vitest';
import { matchesLock } from './installed-packages.mjs';

const machine = { platform: 'linux', arch: 'x64' };
const a = { version: '1.0.0', resolved: 'a.tgz' };
const forLinux = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] };
const forMac = { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] };
const lock = { '': {}, 'node_modules/a': a, 'node_modules/l': forLinux, 'node_modules/m': forMac };

test('what this machine needs is enough', () => {
  const installed = { 'node_modules/a': a, 'node_modules/l': forLinux };
  expect(matchesLock(lock, installed, machine)).toBe(true);
});

test.each([
  ['a package is missing', { 'node_modules/l': forLinux }],
  ['the package for this machine is missing', { 'node_modules/a': a }],
  [
    'a version differs',
    { 'node_modules/a': { ...a, version: '1.0.1' }, 'node_modules/l': forLinux },
  ],
  ['there is one more', { 'node_modules/a': a, 'node_modules/l': forLinux, 'node_modules/x': a }],
])('not when %s', (_, installed) => {
  expect(matchesLock(lock, installed, machine)).toBe(false);
});
