import { mkdirSync, rmSync } from 'node:fs';
import { bundlePrograms } from './setup/bundle-programs.mjs';
import { inProject } from './setup/project-root.mjs';
import { providePython } from './setup/provide-python.mjs';
import { runChild, runNode } from './setup/run-child.mjs';
import { setUp } from './setup/set-up.mjs';
import { runCommand, SetupError } from './setup/setup-error.mjs';
import { commandLineSteps } from './setup/steps.mjs';

const PROGRAM = 'dist/interop/write-exports.mjs';

await runCommand(async () => {
  const { python, missing } = await providePython();
  if (missing) {
    console.log(`skipped  ${missing}`);
    return;
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
  const checked = await runChild(python, [inProject('interop', 'check.py'), folder], {
    env,
    show: true,
  });
  rmSync(folder, { recursive: true, force: true });
  if (checked.status !== 0) process.exitCode = 1;
});
