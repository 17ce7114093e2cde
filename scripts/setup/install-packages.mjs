import { isInstalled } from './installed-packages.mjs';
import { nodeHeadersEnvironment } from './node-headers.mjs';
import { runNode, runNpm } from './run-child.mjs';
import { SetupError } from './setup-error.mjs';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const OPEN_DATABASE = "new (require('better-sqlite3'))(':memory:').close()";

/** Makes `node_modules` what the lock file says and makes sure that its one native package loads. */
export async function installPackages() {
  const env = nodeHeadersEnvironment();
  if (!isInstalled()) {
    const { status, output } = await runNpm(['ci', ...QUIET], { env });
    if (status !== 0) {
      throw new SetupError(
        'Installing the packages failed: read the lines above, check the network and that package.json matches package-lock.json, and run the command again.',
        { output },
      );
    }
  }
  if ((await openDatabase()).status === 0) return;
  const rebuild = await runNpm(['rebuild', 'better-sqlite3', ...QUIET], { env });
  const { status, output } = await openDatabase();
  if (status === 0) return;
  throw new SetupError(
    `The database module better-sqlite3 does not load under Node.js ${process.versions.node}: install python3, make and a C++ compiler, then run "npm rebuild better-sqlite3".`,
    { output: rebuild.status === 0 ? output : rebuild.output },
  );
}

function openDatabase() {
  return runNode(['-e', OPEN_DATABASE]);
}
