import { bundlePrograms } from './setup/bundle-programs.mjs';
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
  'verify-speed',
];

const args = process.argv.slice(2);
const isPart = args.some((arg) => arg.startsWith('--only'));
const needsPages = !isPart || args.some((arg) => /pages|search|browser/.test(arg));

await runCommand(async () => {
  await setUp(needsPages ? allSteps : commandLineSteps);
  const entryPoints = Object.fromEntries(PROGRAMS.map((name) => [name, `bench/${name}.ts`]));
  await bundlePrograms(entryPoints, 'dist/bench');
  runInForeground(['dist/bench/main.mjs', ...args]);
});
