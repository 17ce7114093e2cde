import { mkdirSync, rmSync } from 'node:fs';
import { bundlePrograms } from './bundle-programs.mjs';
import { inProject } from './project-root.mjs';
import { providePython } from './provide-python.mjs';
import { runChild, runNode } from './run-child.mjs';
import { setUp } from './set-up.mjs';
import { SetupError } from './setup-error.mjs';
import { commandLineSteps } from './steps.mjs';
import { countChecks } from './test-totals.mjs';

const PROGRAM = 'dist/interop/write-exports.mjs';

/**
 * Writes every export and loads each with the trainers' own packages. Returns how many checks held and failed, or why
 * none was made as `skipped`.
 */
export async function runInterop() {
  const { python, missing } = await providePython();
  if (missing) {
    console.log(`skipped  ${missing}`);
    return { passed: 0, failed: 0, skipped: missing };
  }
  await setUp(commandLineSteps);
  await bundlePrograms({ 'write-exports': 'interop/write-exports.ts' }, 'dist/interop');
  const folder = inProject('.setup', 'interop');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = await runNode([inProject(PROGRAM), folder]);
  if (written.status !== 0) {
    throw new SetupError('failed   the exports could not be written.', { output: written.output });
  }
  const env = {
    HF_HUB_OFFLINE: '1',
    HF_HOME: inProject('.setup', 'interop', 'cache'),
    TRANSFORMERS_VERBOSITY: 'error',
    TOKENIZERS_PARALLELISM: 'false',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONWARNINGS: 'ignore',
  };
  const { status, output } = await runChild(python, [inProject('interop', 'check.py'), folder], {
    env,
    copy: true,
  });
  rmSync(folder, { recursive: true, force: true });
  return countChecks(status, output);
}
