import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { inProject } from './project-root.mjs';
import { SetupError } from './setup-error.mjs';

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
const BUNDLED_PACKAGES = ['commander', 'zod'];
// What esbuild makes of CommonJS asks for Node's own modules by `require`.
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
const WORKER_FOLDERS = ['lib/jobs', 'lib/data/sqlite'];

/**
 * Bundles the command line to `dist/cli.mjs` and every `*-worker.ts` of the worker folders beside it; packages stay
 * outside, but those that every command would else load from many files.
 */
export async function bundleCommandLine() {
  const esbuild = await import('esbuild');
  for (const name of oldPrograms()) rmSync(inProject(`dist/${name}`));
  try {
    await esbuild.build({
      absWorkingDir: inProject(),
      entryPoints: { cli: 'cli/main.ts', ...workerEntryPoints() },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: outsidePackages(),
      banner: { js: REQUIRE },
      sourcemap: true,
      tsconfig: 'tsconfig.json',
      logLevel: 'silent',
    });
  } catch (error) {
    const messages = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' });
    throw new SetupError(
      'Building the command line failed: correct the source lines named above and run the command again.',
      { output: messages.length > 0 ? messages.join('') : String(error) },
    );
  } finally {
    await esbuild.stop();
  }
}

function outsidePackages() {
  const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return Object.keys(dependencies).filter((name) => !BUNDLED_PACKAGES.includes(name));
}

/** Parts of earlier bundles that no running program can still ask for. */
function oldPrograms() {
  if (!existsSync(inProject('dist'))) return [];
  const isOld = (name) => Date.now() - statSync(inProject(`dist/${name}`)).mtimeMs > ONE_DAY_MS;
  return readdirSync(inProject('dist')).filter(
    (name) => /-[0-9A-Z]{8}\.mjs(?:\.map)?$/.test(name) && isOld(name),
  );
}

function workerEntryPoints() {
  const programs = WORKER_FOLDERS.flatMap((folder) =>
    readdirSync(inProject(folder))
      .filter((name) => name.endsWith('-worker.ts'))
      .map((name) => [name.slice(0, -'.ts'.length), `${folder}/${name}`]),
  );
  return Object.fromEntries(programs);
}
