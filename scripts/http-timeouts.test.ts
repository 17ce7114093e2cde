import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const preload = fileURLToPath(new URL('./http-timeouts.cjs', import.meta.url));
const printTimeouts = `
  import { createServer } from 'node:http';
  const server = createServer();
  console.log(server.requestTimeout, server.headersTimeout);
`;

test('a request may take as long as it needs, its headers may not', () => {
  const args = ['--require', preload, '--input-type=module', '--eval', printTimeouts];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout.trim()).toBe('0 60000');
});
