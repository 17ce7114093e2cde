import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findNodeHeaders, nodeHeadersEnvironment } from './node-headers.mjs';

const prefix = mkdtempSync(path.join(tmpdir(), 'sweetspot-headers-'));
mkdirSync(path.join(prefix, 'include', 'node'), { recursive: true });
writeFileSync(
  path.join(prefix, 'include', 'node', 'node_version.h'),
  '#define NODE_MAJOR_VERSION 20\n#define NODE_MINOR_VERSION 20\n#define NODE_PATCH_VERSION 2\n',
);

afterAll(() => rmSync(prefix, { recursive: true, force: true }));

test('only headers of exactly this version are used', () => {
  expect(findNodeHeaders('20.20.2', ['/nowhere', prefix])).toBe(prefix);
  expect(findNodeHeaders('20.20.1', ['/nowhere', prefix])).toBeNull();
});

test('a folder that is set already is left alone', () => {
  expect(nodeHeadersEnvironment({ NPM_CONFIG_NODEDIR: '/opt/node' })).toEqual({});
});

test('a folder with the headers of another version gives way to one that fits, if there is one', () => {
  const found = findNodeHeaders();
  const expected = found === null ? {} : { npm_config_nodedir: found };
  writeFileSync(
    path.join(prefix, 'include', 'node', 'node_version.h'),
    '#define NODE_MAJOR_VERSION 1\n#define NODE_MINOR_VERSION 2\n#define NODE_PATCH_VERSION 3\n',
  );
  expect(nodeHeadersEnvironment({ npm_config_nodedir: prefix })).toEqual(expected);
});
