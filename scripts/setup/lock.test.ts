import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.mjs';

const NO_SUCH_PROCESS = 2 ** 22 + 1;
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sweetspot-lock-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function leaveLock(holder: string, time = new Date()) {
  const folder = path.join(root, '.setup', 'lock');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'holder'), holder);
  utimesSync(folder, time, time);
}

test('a second taker waits for the first', async () => {
  const order: string[] = [];
  const release = await takeLock(root);
  const second = takeLock(root, { onWait: () => order.push('waits') }).then((releaseSecond) => {
    order.push('enters');
    releaseSecond();
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  order.push('leaves');
  release();
  await second;
  expect(order).toEqual(['waits', 'leaves', 'enters']);
  expect(existsSync(path.join(root, '.setup', 'lock'))).toBe(false);
});

test('the lock of a process that has died is taken over', async () => {
  leaveLock(`${hostname()} ${NO_SUCH_PROCESS}`);
  (await takeLock(root))();
});

test('the lock of a machine that has fallen silent is taken over', async () => {
  leaveLock(`elsewhere ${process.pid}`, new Date(Date.now() - 60_000));
  (await takeLock(root))();
});
