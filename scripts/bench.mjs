import { inProject } from './setup/project-root.mjs';
import { runInForeground } from './setup/run-in-foreground.mjs';
import { setUp } from './setup/set-up.mjs';
import { runCommand } from './setup/setup-error.mjs';
import { allSteps, commandLineSteps } from './setup/steps.mjs';

const PROGRAMS = [
  'main',
  'track-peak',
  'read-speed',
  'import-floor',
  'export-floor',
  'fill-export-floor',
];

const args = process.argv.slice(2);
const isPart = args.some((arg) => arg.startsWith('--only'));
const needsPages = !isPart || args.some((arg) => arg.includes('pages'));

/** Bundles the programs of the bench to `dist/bench`; packages stay outside. */
async function bundleBench() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: inProject(),
    entryPoints: PROGRAMS.map((name) => `bench/${name}.ts`),
    outdir: 'dist/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  await esbuild.stop();
}

await runCommand(async () => {
  await setUp(needsPages ? allSteps : commandLineSteps);
  await bundleBench();
  runInForeground(['dist/bench/main.mjs', ...args]);
});
