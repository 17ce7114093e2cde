import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from './project-root.mjs';
import { runChild } from './run-child.mjs';

const REQUIREMENTS = 'interop/requirements.txt';
/** The trainers' packages are large; a machine that needs longer than this for them does without. */
const INSTALL_LIMIT_MS = 6 * 60_000;
const isWindows = process.platform === 'win32';

/**
 * Returns the path of a Python that has the packages of `interop/requirements.txt`, or what is missing, as `{ python }`
 * or `{ missing }`. Its environment is made once per list of packages, in the user's cache folder: inside the checkout
 * the pages' build would follow its links and fail.
 */
export async function providePython() {
  const folder = environmentFolder();
  const python = path.join(folder, isWindows ? 'Scripts/python.exe' : 'bin/python');
  const stamp = path.join(folder, 'complete');
  if (existsSync(stamp)) return { python };
  rmSync(folder, { recursive: true, force: true });
  console.error(`Installing the Python packages of the trainers into ${folder} …`);
  const made = await runChild(isWindows ? 'python' : 'python3', ['-m', 'venv', folder]);
  if (made.status !== 0) return { missing: 'there is no Python 3 that can make an environment' };
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--retries', '2'];
  const installed = await runChild(python, [...pip, '--requirement', inProject(REQUIREMENTS)], {
    limitMs: INSTALL_LIMIT_MS,
  });
  if (installed.status !== 0) {
    return { missing: `the packages cannot be installed: ${reasonIn(installed.output)}` };
  }
  writeFileSync(stamp, '');
  return { python };
}

function environmentFolder() {
  const cache =
    (isWindows ? process.env.LOCALAPPDATA : process.env.XDG_CACHE_HOME) ||
    path.join(os.homedir(), '.cache');
  const packages = createHash('sha256').update(readFileSync(inProject(REQUIREMENTS)));
  return path.join(cache, 'sweetspot', `interop-${packages.digest('hex').slice(0, 12)}`);
}

function reasonIn(output) {
  const errors = output.split('\n').filter((line) => line.startsWith('ERROR:'));
  return errors.at(-1)?.slice('ERROR: '.length) ?? 'pip failed or took too long';
}
