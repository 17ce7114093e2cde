import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';
import { SetupError } from './setup-error.mjs';

const KEPT_CHARACTERS = 64_000;
const SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a program in the checkout and waits for it. Returns its exit status and the end of what it printed, which is
 * empty with `show`, where it prints to the terminal itself; with `copy` it is printed as well. A signal to this process
 * goes to the program too, and so does the end of `limitMs`.
 */
export function runChild(command, args, options = {}) {
  const { env = {}, show = false, copy = false, limitMs } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    let stoppedBy = null;
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      if (copy) process.stdout.write(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const stop = (signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const finish = () => process.off('SIGINT', stop).off('SIGTERM', stop);
    child.on('error', (error) => {
      finish();
      resolve({ status: 127, output: String(error) });
    });
    child.on('close', (status) => {
      finish();
      if (stoppedBy)
        reject(new SetupError('Stopped.', { exitStatus: SIGNAL_STATUS[stoppedBy] ?? 1 }));
      else resolve({ status: status ?? 1, output });
    });
  });
}

/** Runs a script with this Node. */
export function runNode(args, options) {
  return runChild(process.execPath, args, options);
}

/** Runs npm: the one that started this process where there is one, else the one on the search path. */
export function runNpm(args, options) {
  const started = process.env.npm_execpath ?? '';
  return started.endsWith('npm-cli.js')
    ? runNode([started, ...args], options)
    : runChild('npm', args, options);
}
