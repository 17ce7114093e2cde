import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOfContents, digestOfTimes, listInputFiles } from './input-files.mjs';

/**
 * Returns whether the step's last result is still good. A stamp remembers from which inputs it was made: a step has a
 * `name`, the `inputs` (files and folders) it reads, a `salt` (what else its result depends on) and the `outputs` that
 * must exist. A file that was only touched, not changed, does not count as changed.
 */
export function isFresh(root, step) {
  const stamp = readStamp(root, step);
  if (stamp === null || stamp.salt !== step.salt) return false;
  if (!step.outputs.every((output) => existsSync(path.join(root, output)))) return false;
  const files = listInputFiles(root, step.inputs);
  const times = digestOfTimes(files);
  if (stamp.times === times) return true;
  if (stamp.contents !== digestOfContents(root, files)) return false;
  writeStamp(root, step, { ...stamp, times });
  return true;
}

/** Returns the stamp for the inputs as they are now; to be taken before the step runs and written after. */
export function takeStamp(root, step) {
  const files = listInputFiles(root, step.inputs);
  return {
    salt: step.salt,
    times: digestOfTimes(files),
    contents: digestOfContents(root, files),
  };
}

/** Writes a stamp, whole or not at all. */
export function writeStamp(root, step, stamp) {
  const target = stampPath(root, step);
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(stamp));
  renameSync(temporary, target);
}

/** Forgets the step's last result. */
export function removeStamp(root, step) {
  rmSync(stampPath(root, step), { force: true });
}

function readStamp(root, step) {
  try {
    return JSON.parse(readFileSync(stampPath(root, step), 'utf8'));
  } catch {
    return null;
  }
}

function stampPath(root, step) {
  return path.join(root, '.setup', `${step.name}.json`);
}
