import { mkdirSync, rmSync } from 'node:fs';
import { packageBinary } from './package-binary.mjs';
import { inProject } from './project-root.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { runNode, runNpm } from './run-child.mjs';
import { setUp } from './set-up.mjs';
import { allSteps } from './steps.mjs';
import { countPlaywright, countRun, countVitest } from './test-totals.mjs';

const RESULTS = 'test-results';

/** Format and lint rules, layers, unused code: one check. */
export async function checkLint() {
  return countCheck([
    await runBinary('@biomejs/biome', 'biome', ['ci', '.']),
    await runNpm(['run', '--silent', 'lint:layers'], { show: true }),
    await runBinary('knip', 'knip', []),
  ]);
}

/** Types: one check. */
export async function checkTypes() {
  const routes = await runBinary('next', 'next', ['typegen']);
  return countCheck([routes, await runBinary('typescript', 'tsc', ['--noEmit'])]);
}

/** The tests beside the code. */
export async function runUnitTests(extraArgs) {
  const file = freshResult('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await runBinary('vitest', 'vitest', ['run', ...reporters, ...extraArgs]);
  return countRun(status, file, countVitest);
}

/** The tests in a browser, against the production build. */
export async function runBrowserTests(extraArgs) {
  await setUp(allSteps);
  const file = freshResult('browser.json');
  const env = { CHROMIUM_PATH: await provideBrowser(), PLAYWRIGHT_JSON: file };
  const { status } = await runBinary('@playwright/test', 'playwright', ['test', ...extraArgs], env);
  return countRun(status, file, countPlaywright);
}

function runBinary(packageName, binaryName, args, env = {}) {
  return runNode([packageBinary(packageName, binaryName), ...args], { show: true, env });
}

function countCheck(runs) {
  return runs.every(({ status }) => status === 0)
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 };
}

function freshResult(name) {
  mkdirSync(inProject(RESULTS), { recursive: true });
  const file = inProject(RESULTS, name);
  rmSync(file, { force: true });
  return file;
}
