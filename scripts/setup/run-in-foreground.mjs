import { spawn } from 'node:child_process';
import os from 'node:os';
import { projectRoot } from './project-root.mjs';

/**
 * Runs a Node script on this terminal until it ends, hands signals on to it, and ends this process as it ended.
 * Ctrl-C at a terminal reaches the script by itself, so it is not handed on a second time.
 */
export function runInForeground(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  child.on('exit', (status, signal) => {
    process.exit(status ?? 128 + (os.constants.signals[signal] ?? 1));
  });
}
