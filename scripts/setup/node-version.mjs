import { SetupError } from './setup-error.mjs';

const NEEDED = [20, 19];

/** Returns whether a version such as `20.19.0` is new enough. */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Throws unless this Node can run Sweetspot. */
export function requireSupportedNode(version = process.versions.node) {
  if (isSupportedNode(version)) return;
  throw new SetupError(
    `Sweetspot needs Node.js ${NEEDED.join('.')} or newer and this is ${version}: install a newer Node.js and run the command again.`,
  );
}
