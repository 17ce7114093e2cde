import { runInterop } from './setup/run-interop.mjs';
import { setUp } from './setup/set-up.mjs';
import { lastLines, runCommand, SetupError } from './setup/setup-error.mjs';
import { commandLineSteps } from './setup/steps.mjs';
import { checkLint, checkTypes, runBrowserTests, runUnitTests } from './setup/test-parts.mjs';
import { addTotals } from './setup/test-totals.mjs';

const args = process.argv.slice(2);
const SOME = ['--unit', '--e2e'];
const WITH_INTEROP = '--with-interop';
const extraArgs = args.filter((arg) => ![...SOME, WITH_INTEROP].includes(arg));
const onlySome = args.some((arg) => SOME.includes(arg));
const wants = (part) => !onlySome || args.includes(part);

const parts = [
  !onlySome && ['Lint', checkLint],
  !onlySome && ['Types', checkTypes],
  wants('--unit') && ['Unit tests', () => runUnitTests(extraArgs)],
  wants('--e2e') && ['Browser tests', () => runBrowserTests(extraArgs)],
  args.includes(WITH_INTEROP) && ['Trainers', runInterop],
].filter(Boolean);

async function runPart([title, run]) {
  const start = performance.now();
  console.log(`\n— ${title}`);
  const totals = await run().catch(reportFailure);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { title, seconds, ...totals };
}

function reportFailure(error) {
  if (!(error instanceof SetupError) || error.message === 'Stopped.') throw error;
  if (error.output.trim() !== '') console.error(lastLines(error.output));
  console.error(error.message);
  return { passed: 0, failed: 1 };
}

async function main() {
  const results = [];
  const setup = await setUp(commandLineSteps).catch(reportFailure);
  if (setup) results.push({ title: 'Set-up', seconds: '0.0', ...setup });
  else for (const part of parts) results.push(await runPart(part));
  console.log('');
  for (const { title, passed, failed, seconds, skipped } of results) {
    const counts = skipped ? `not run: ${skipped}` : `${passed} passed, ${failed} failed`;
    console.log(`${title}: ${counts} (${seconds} s)`);
  }
  const { passed, failed } = addTotals(results);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await runCommand(main);
