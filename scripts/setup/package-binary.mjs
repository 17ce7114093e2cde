import { readFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';

/** Returns the absolute path of the script that an installed package offers as a command. */
export function packageBinary(packageName, binaryName = packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return inProject('node_modules', packageName, typeof bin === 'string' ? bin : bin[binaryName]);
}
