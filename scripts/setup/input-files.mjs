import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SKIPPED_FOLDERS = new Set(['node_modules', 'generated']);
const SKIPPED_FILE = /\.test\.tsx?$|~$|^\.#/;

/** Returns all files at or below the given paths, relative to `root` and sorted; what does not exist is left out. */
export function listInputFiles(root, inputs) {
  const files = [];
  const visit = (relative) => {
    const stats = statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) {
      files.push({ path: relative, size: stats.size, mtimeMs: stats.mtimeMs });
      return;
    }
    for (const name of readdirSync(path.join(root, relative))) {
      if (!SKIPPED_FOLDERS.has(name) && !SKIPPED_FILE.test(name)) visit(path.join(relative, name));
    }
  };
  for (const input of inputs) visit(input);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns a digest of names, sizes and times: cheap, and equal only if nothing was touched. */
export function digestOfTimes(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path}\0${file.size}\0${file.mtimeMs}\n`);
  return hash.digest('hex');
}

/** Returns a digest of names and contents. */
export function digestOfContents(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(path.join(root, file.path));
    hash.update(`${file.path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
