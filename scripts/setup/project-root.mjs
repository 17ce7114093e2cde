import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute folder of the checkout. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Returns the absolute path of something in the checkout. */
export function inProject(...parts) {
  return path.join(projectRoot, ...parts);
}
