import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';
import { runChild } from './run-child.mjs';

const FOLDER = '.setup/interop-venv';
const REQUIREMENTS = 'interop/requirements.txt';
const isWindows = process.platform === 'win32';

/**
 * Returns the path of a Python that has the packages of `interop/requirements.txt`, in an environment of its own that
 * is made once, or what is missing, as `{ python }` or `{ missing }`.
 */
export async function providePython() {
  const python = inProject(FOLDER, isWindows ? 'Scripts/python.exe' : 'bin/python');
  const stamp = inProject(FOLDER, 'requirements.txt');
  const wanted = readFileSync(inProject(REQUIREMENTS), 'utf8');
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return { python };
  }
  rmSync(inProject(FOLDER), { recursive: true, force: true });
  console.error('Installing the Python packages of the trainers …');
  const made = await runChild(isWindows ? 'python' : 'python3', ['-m', 'venv', inProject(FOLDER)]);
  if (made.status !== 0) return { missing: 'there is no Python 3 that can make an environment' };
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--retries', '2'];
  const installed = await runChild(python, [...pip, '--requirement', inProject(REQUIREMENTS)]);
  if (installed.status !== 0) {
    return { missing: `the packages cannot be installed: ${reasonIn(installed.output)}` };
  }
  writeFileSync(stamp, wanted);
  return { python };
}

function reasonIn(output) {
  const errors = output.split('\n').filter((line) => line.startsWith('ERROR:'));
  return errors.at(-1)?.slice('ERROR: '.length) ?? 'pip failed';
}
