import { expect, test } from 'vitest';
import { isSupportedNode, requireSupportedNode } from './node-version.mjs';

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.1.0', true],
  ['20.18.9', false],
  ['18.20.0', false],
])('Node.js %s: %s', (version, expected) => {
  expect(isSupportedNode(version)).toBe(expected);
});

test('the refusal says what is needed and what was found', () => {
  expect(() => requireSupportedNode('18.20.0')).toThrow(
    'Sweetspot needs Node.js 20.19 or newer and this is 18.20.0: install a newer Node.js and run the command again.',
  );
});
