import { spawn } from 'node:child_process';

/**
 * Starts the real command in a process of its own, with its data in a folder, and returns how it ends: its exit status, or the signal
 * that killed it.
 */
export function startCommand(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const child = spawn(process.execPath, ['dist/cli.mjs', ...args], {
    env: { ...process.env, SWEETSPOT_DATA_DIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );
  const job = () => /job (\S+)/.exec(stderr)?.[1] ?? '';
  return { child, ended, stderr: () => stderr, job };
}
