import { packageBinary } from './setup/package-binary.mjs';
import { runInForeground } from './setup/run-in-foreground.mjs';
import { setUp } from './setup/set-up.mjs';
import { runCommand } from './setup/setup-error.mjs';
import { commandLineSteps } from './setup/steps.mjs';

await runCommand(async () => {
  await setUp(commandLineSteps);
  const address = ['-p', process.env.PORT ?? '7021', '-H', '127.0.0.1'];
  runInForeground([packageBinary('next'), 'dev', ...address, ...process.argv.slice(2)]);
});
